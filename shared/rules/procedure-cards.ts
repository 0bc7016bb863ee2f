import { findInstrument, findProvision } from './pack.ts'
import type { Bilingual, Deadline, RuleChange, RuleForm, RulePack } from './pack-schema.ts'
import { provisionsOfDeadline } from './pack-schema.ts'
import {
  articleOf,
  blank,
  both,
  citationOf,
  deadlineCardId,
  instrumentCardId,
  noteCardId,
  placeOf,
  type RuleCard,
  type RuleValue,
  sourcesOf,
} from './rule-card.ts'
import { actorNames, confidenceNames, countText } from './rulebook-words.ts'

/** The cards on complaint handling and settlement (投诉处理与和解): deadlines, what a settlement states, forms, old against new. */
export function procedureCards(pack: RulePack): RuleCard[] {
  return [
    ...pack.deadlines.map((deadline) => deadlineCard(pack, deadline)),
    ...settlementCards(pack),
    ...pack.forms.map((form) => formCard(pack, form)),
    ...pack.changes.map((change) => changeCard(pack, change)),
  ]
}

function deadlineCard(pack: RulePack, deadline: Deadline): RuleCard {
  const { id, name, by, from, sense, count, variants, former, testing, note, cites, confidence } = deadline
  const first = findProvision(pack, cites[0] ?? '')
  const instrument = first && findInstrument(pack, first.instrument)
  const value = (zh: string, en: string, said: Bilingual): RuleValue => ({ label: both(zh, en), value: said })
  const long = countText(count)
  const limit = {
    within: long,
    'more-than': both(`超过 ${long.zh}`, `more than ${long.en}`),
    before: both(`提前 ${long.zh}`, `${long.en} before`),
  }[sense]
  return {
    ...blank,
    id: deadlineCardId(id),
    kind: 'deadline',
    title: name,
    place: first ? placeOf(instrument, first.article) : null,
    instrument: first?.instrument ?? null,
    article: first?.articleNo ?? null,
    gist: [
      ...(note ? [note] : []),
      ...(by === 'authority'
        ? [
            both(
              '这是部门自己的时限。中心什么时候答复部门，没有法定天数，按来函写明的日期。',
              'This is the time of the authority itself. No law sets a number of days for the centre to answer it: the date in its letter counts.',
            ),
          ]
        : []),
    ],
    values: [
      value('谁', 'who', actorNames[by]),
      value('时限', 'time', limit),
      value('从哪天数', 'counted from', from),
      ...variants.map(({ when, count: other }) => ({ label: when, value: countText(other) })),
      ...(former
        ? [value('2026-04-15以前受理的，旧规定', 'accepted before 2026-04-15, old rule', countText(former.count))]
        : []),
      ...(testing ? [value('检测时间', 'testing time', both('另加，不算在内', 'added, not counted'))] : []),
    ],
    deadline: { id, by, from, testing: testing !== null },
    citation: citationOf(instrument, first ? articleOf(first.article) : null),
    confidence: confidenceNames[confidence],
    sources: sourcesOf(pack, first?.sources ?? []),
    links: [
      ...new Set([
        ...provisionsOfDeadline(deadline),
        ...pack.computingNotes
          .filter((one) => one.cites.some((cited) => cites.includes(cited)))
          .map((one) => noteCardId(one.id)),
      ]),
    ],
  }
}

function settlementCards(pack: RulePack): RuleCard[] {
  const { elements, forbidden, standardText, force } = pack.settlement
  const card = (id: string, title: Bilingual, rest: Partial<RuleCard>): RuleCard => ({
    ...blank,
    id: `settlement:${id}`,
    kind: 'settlement',
    title,
    ...rest,
  })
  const places = (cites: readonly string[]): Bilingual => {
    const found = cites.flatMap((id) => findProvision(pack, id) ?? [])
    const said = found.map(({ instrument, article }) => placeOf(findInstrument(pack, instrument), article))
    return both(said.map(({ zh }) => zh).join('、'), said.map(({ en }) => en).join('; '))
  }
  return [
    card('elements', both('和解协议应写明', 'what a settlement should state'), {
      gist: elements.map(({ zh, en }, index) => both(`${index + 1}. ${zh}`, `${index + 1}. ${en}`)),
    }),
    card('forbidden', both('和解协议不得写', 'what a settlement may not say'), {
      values: forbidden.map(({ term, cites }) => ({ label: term, value: places(cites) })),
      links: [...new Set(forbidden.flatMap(({ cites }) => cites))],
    }),
    card('standard-text', both('印好的和解书', 'a printed settlement form'), {
      gist: [standardText.text],
      links: standardText.cites,
    }),
    card('force', both('和解协议的效力', 'how far a settlement binds'), { gist: [force.text], links: force.cites }),
  ]
}

/** The forms come with order 121. */
const FORMS_OF = 'ORDER121'

function formCard(pack: RulePack, { no, name, fields }: RuleForm): RuleCard {
  return {
    ...blank,
    id: `form:${no}`,
    kind: 'form',
    title: name,
    place: both(`文书式样之${no}`, `form ${no}`),
    instrument: FORMS_OF,
    gist: fields,
    sources: sourcesOf(pack, ['O121F']),
    links: [instrumentCardId(FORMS_OF)],
  }
}

function changeCard(pack: RulePack, { id, topic, before, after, cites }: RuleChange): RuleCard {
  return {
    ...blank,
    id: `change:${id}`,
    kind: 'change',
    title: both(`新旧对照：${topic.zh}`, `old and new: ${topic.en}`),
    instrument: FORMS_OF,
    values: [
      { label: both('20号令（2026-04-15废止）', 'order 20 (repealed 2026-04-15)'), value: before },
      { label: both('现行', 'now'), value: after },
    ],
    sources: sourcesOf(pack, ['O20', 'O121']),
    links: [...cites, instrumentCardId(FORMS_OF), instrumentCardId('ORDER20')],
  }
}
