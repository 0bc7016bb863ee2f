import type { Block, FieldRow, PaperContent, Section } from '../agreement/content.ts'
import { dayText, NOT_PROVIDED, type PaperLanguage, type PaperText } from '../agreement/paper-words.ts'
import { CHANNELS, TRANSLATION_NOTICE } from '../agreement/statutory-text.ts'
import { formatYuan } from '../money.ts'
import { isDay } from '../time/day.ts'
import { articleText } from './article-text.ts'
import type { Citation, Entitlement, Message, Remedy, Step } from './entitlement.ts'
import { mileageReadings } from './mileage.ts'
import type { OwnAnswer } from './own-layer.ts'
import { isTold } from './own-layer-kinds.ts'
import { sayOwnAnswer } from './own-layer-words.ts'
import { findInstrument, findProvision } from './pack.ts'
import type { Bilingual, RulePack } from './pack-schema.ts'
import { shortTitle } from './rule-card.ts'
import {
  factNames,
  isForTheCounter,
  joinNames,
  partyNames,
  type RuleCode,
  remedyNames,
  sayRule,
  startNames,
  verdictNames,
} from './words.ts'

type SectionId = 'today' | 'own' | 'facts' | 'computation' | 'articles' | 'changes' | 'missing' | 'channels'

/** The explanation sheet as plain JSON (权益说明). */
export type ExplanationContent = PaperContent<'explanation', SectionId>

/** What the sheet is composed from. Only what the customer gave or may see: no talk, plan or opinion is asked for. */
export interface ExplanationInput {
  readonly language: PaperLanguage
  readonly caseNumber: string
  readonly centreName: string
  readonly centrePhone: string | null
  readonly customerName: string
  readonly goods: { readonly product: string | null; readonly model: string | null; readonly serial: string | null }
  readonly voucher: string | null
  readonly answer: Entitlement
  /** What was promised besides the law; an internal policy and what concerns other machines stay away. */
  readonly own: readonly OwnAnswer[]
  readonly pack: RulePack
}

/** Rows that say nothing to a customer: a delay line without a running repair, paid repair beside a free one. */
const IDLE: ReadonlySet<RuleCode> = new Set([
  'no-running-repair',
  'no-delay-rule',
  'car-no-delay-line',
  'farm-no-delay-line',
  'remedied-free',
  'sold-in-shop',
  'sales-channel-unknown',
  'return-window-over',
  'no-fraud-claimed',
  'parts-with-repair',
  'demand-day-unknown',
])

/**
 * Why the customer may ask for what he may ask for (权益说明), on one page in plain words: what holds today, the facts and
 * the computation, every article relied on with its gist, what changes when, what is missing, and the other ways open to
 * him (消费者权益保护法第三十九条).
 */
export function composeExplanation(input: ExplanationInput): ExplanationContent {
  const { language, answer, caseNumber, centreName, centrePhone, customerName } = input
  const speech = speechOf(input)
  const { say } = speech
  return {
    form: 'explanation',
    language,
    title: say('权益说明', 'What you are entitled to'),
    notice: language === 'en' ? TRANSLATION_NOTICE : null,
    head: [
      { label: say('编号', 'Case'), value: caseNumber },
      { label: say('顾客', 'Customer'), value: customerName },
      { label: say('按此日计算', 'Computed for'), value: dayText(answer.asOf, language) },
      {
        label: say('出具', 'Issued by'),
        value: [centreName, centrePhone].filter((part) => part !== null).join(' '),
      },
    ],
    sections: [
      todaySection(answer, speech),
      ...ownSection(input.own, speech),
      factsSection(input, speech),
      ...computationSection(answer, speech),
      ...articlesSection(answer, speech),
      ...changesSection(answer, speech),
      missingSection(answer, speech),
      channelsSection(answer, language, speech),
    ],
  }
}

type Speech = ReturnType<typeof speechOf>

/** How everything on the sheet is said in its language. */
function speechOf({ language, pack }: ExplanationInput) {
  const english = language === 'en'
  const say = (zh: string, en: string) => (english ? en : zh)
  const word = (text: Bilingual) => (english ? text.en : text.zh)
  // The sentences of the rules write days for the screen; paper writes them out.
  const written = (text: string) => {
    const spaced = text.replace(/\d{4}-\d{2}-\d{2}/g, (day) =>
      english ? dayText(day, language) : ` ${dayText(day, language)} `,
    )
    return english ? spaced : spaced.replace(/ (?=[，。、；：）])|(?<=[，。、；：（]) /g, '')
  }
  const sentence = (message: Message) => written(sayRule(message, english ? 'en' : 'zh')).trim()
  const day = (value: string) => dayText(value, language)
  const cited = ({ instrument, article }: Citation) => {
    const known = findInstrument(pack, instrument)
    const title = known ? word(shortTitle(known)) : instrument
    const part = articleText(article, language)
    if (english) return `${title}, ${part}`
    // A text without articles is cited as a whole.
    return part.startsWith('第') ? `${title}${part}` : title
  }
  return { english, say, word, written, sentence, day, cited, pack, stop: english ? ' ' : '' }
}

function section(id: SectionId, title: string, blocks: readonly Block[]): Section<SectionId> {
  return { id, title, blocks }
}

function shownRows({ remedies }: Entitlement): Remedy[] {
  const repair = remedies.find(({ id }) => id === 'free-repair')
  // A part that follows the repair for the same reasons says nothing that the repair does not.
  const follows = ({ id, reasons }: Remedy) =>
    id === 'free-part' && JSON.stringify(reasons) === JSON.stringify(repair?.reasons)
  return remedies.filter((row) => !follows(row) && !row.reasons.every(({ code }) => IDLE.has(code)))
}

/** The main parts whose periods end on one day are said together: a sheet of one page has no room for a line each. */
function partsTogether<Line extends { readonly what: Message }>(
  lines: readonly Line[],
  code: RuleCode,
  endOf: (line: Line) => string,
): Line[] {
  const ends = lines.filter(({ what }) => what.code === code)
  return lines.flatMap((line) => {
    if (line.what.code !== code) return [line]
    const same = ends.filter((each) => endOf(each) === endOf(line))
    if (same[0] !== line) return []
    const names = same.flatMap(({ what }) => (typeof what.params.part === 'object' ? [what.params.part] : []))
    return [{ ...line, what: { ...line.what, params: { ...line.what.params, part: joinNames(names) } } }]
  })
}

function todaySection(answer: Entitlement, speech: Speech): Section<SectionId> {
  const { say, sentence } = speech
  const shown = shownRows(answer)
  return section('today', say('今天可以要求什么', 'What you can ask for today'), [
    { kind: 'paragraph', text: sentence(answer.headline.what) },
    ...answer.contradictions.map(({ what }) => ({ kind: 'paragraph' as const, text: sentence(what) })),
    {
      kind: 'table',
      columns: [say('处理', 'Remedy'), say('今日', 'Today'), say('由谁承担', 'Owed by'), say('为什么', 'Why')],
      rows: shown.map((row) => remedyCells(row, speech)),
    },
  ])
}

function remedyCells(row: Remedy, { say, word, day, sentence, stop }: Speech): string[] {
  const until =
    row.verdict === 'entitled' && row.until !== null ? say(`至 ${day(row.until)}`, `until ${day(row.until)}`) : ''
  const from = row.verdict === 'not-yet' && row.from !== null ? say(`${day(row.from)}起`, `from ${day(row.from)}`) : ''
  const owed = row.owedBy !== null && row.verdict !== 'not-entitled' ? word(partyNames[row.owedBy]) : '—'
  return [
    word(remedyNames[row.id]),
    [word(verdictNames[row.verdict]), until, from].filter(Boolean).join(say('，', ', ')),
    owed,
    row.reasons.map(sentence).join(stop),
  ]
}

/**
 * What maker and shop promised besides the law (厂家与本店承诺), apart from it under its own heading: every card and promise of
 * the machine, also one that is over, and those policies that apply and were told to customers.
 */
function ownSection(own: readonly OwnAnswer[], speech: Speech): Section<SectionId>[] {
  const { say, english } = speech
  const told = own.filter(isTold)
  if (told.length === 0) return []
  return [
    section('own', say('厂家与本店承诺（法律规定之外）', 'Promised by maker or shop, besides the law'), [
      {
        kind: 'table',
        columns: [
          say('承诺', 'Promise'),
          say('今日', 'Today'),
          say('包括什么', 'It covers'),
          say('不包括什么', 'It does not cover'),
        ],
        rows: told.map((answer) => ownCells(answer, sayOwnAnswer(answer, english ? 'en' : 'zh'), speech)),
      },
      {
        kind: 'paragraph',
        text: say(
          '以上承诺另行给出，只增加、不减少法律规定的权利。',
          'These promises come on top: they add to your statutory rights and take nothing from them.',
        ),
      },
    ]),
  ]
}

function ownCells(
  { entry, from, until, verdict }: OwnAnswer,
  said: ReturnType<typeof sayOwnAnswer>,
  { say, day, written, stop }: Speech,
): string[] {
  const comma = say('，', ', ')
  const span = [
    ...(from === null ? [] : [say(`${day(from)}起`, `from ${day(from)}`)]),
    ...(until === null ? [] : [say(`至 ${day(until)}`, `until ${day(until)}`)]),
  ].join(comma)
  const name = [`${said.kind}${say('“', ' “')}${entry.title}${say('”', '”')}`, entry.number ?? '', entry.source ?? '']
  // Where nothing is in doubt the span says it all.
  const why = verdict === 'given' ? '' : said.reasons.map((reason) => written(reason).trim()).join(stop)
  const covers = [
    entry.covers ?? '',
    entry.conditions === null ? '' : say(`条件：${entry.conditions}`, `if: ${entry.conditions}`),
  ]
  return [
    name.filter(Boolean).join(comma),
    [
      said.verdict,
      said.gives.join(say('、', ', ')),
      said.owedBy === null ? '' : say(`由${said.owedBy}承担`, `owed by the ${said.owedBy}`),
      span,
      why,
    ]
      .filter(Boolean)
      .join(comma),
    covers.filter(Boolean).join(say('；', '; ')) || say('未登记', 'not on record'),
    entry.excludes ?? '—',
  ]
}

function factsSection({ goods, voucher, answer, language }: ExplanationInput, speech: Speech): Section<SectionId> {
  const { say, word, day } = speech
  const { used, period } = answer
  const rows: FieldRow[] = []
  const row = (label: string, value: string | null) => rows.push({ label, value: value ?? NOT_PROVIDED[language] })
  const days = (label: Bilingual, value: string | null) => value !== null && row(word(label), day(value))
  row(say('产品', 'Product'), [goods.product, goods.model].filter((part) => part !== null).join(' ') || null)
  row(say('机号', 'Serial no.'), goods.serial)
  days(factNames.invoiceDay, used.invoiceDay)
  days(factNames.deliveryDay, used.deliveryDay)
  days(factNames.installationDay, used.installationDay)
  for (const exchanged of used.exchanges) days(factNames.exchanges, exchanged)
  row(word(factNames.voucher), voucher)
  for (const { day: read, km } of mileageReadings(used))
    row(word(factNames.mileage), say(`${day(read)} ${km} 公里`, `${km} km on ${day(read)}`))
  days(factNames.faultShownDay, used.faultShownDay)
  days(factNames.faultReportedDay, used.faultReportedDay)
  if (used.stillUsable !== null)
    row(word(factNames.stillUsable), used.stillUsable ? say('能', 'yes') : say('不能', 'no'))
  if (period.start)
    row(
      say('起算日', 'Period starts'),
      `${day(period.start.day)}${say('（', ' (')}${word(startNames[period.start.basis])}${say('）', ')')}`,
    )
  if (used.repairs.length > 0) row(say('维修', 'Repairs'), repairsSaid(answer, speech))
  return section('facts', say('所依据的事实', 'The facts this rests on'), [{ kind: 'fields', rows }])
}

function repairsSaid({ used, repairs }: Entitlement, { say, day, sentence }: Speech): string {
  return used.repairs
    .map((repair) => {
      const counted = repairs.rows.find(({ handIn }) => handIn === repair.handIn)
      const back =
        repair.handBack === null
          ? say('尚未取机', 'not yet back')
          : say(`${day(repair.handBack)}取机`, `back ${day(repair.handBack)}`)
      const why = counted ? sentence(counted.reason).replace(/[。.]$/, '') : ''
      return say(
        `${day(repair.handIn)}送修，${back}${why && `（${why}）`}`,
        `handed in ${day(repair.handIn)}, ${back}${why && ` (${why})`}`,
      )
    })
    .join(say('；', '; '))
}

function computationSection(answer: Entitlement, speech: Speech): Section<SectionId>[] {
  if (answer.steps.length === 0) return []
  const { say, sentence, cited } = speech
  const notes = answer.notes.filter(({ what }) => !isForTheCounter(what))
  return [
    section('computation', say('怎样算出来的', 'How it was computed'), [
      {
        kind: 'table',
        columns: [say('步骤', 'Step'), say('结果', 'Result'), say('依据', 'Basis')],
        rows: partsTogether(answer.steps, 'step-part', ({ result }) => String(result)).map((step) => [
          `${sentence(step.what)}${spanSaid(step, speech)}`,
          resultSaid(step, speech),
          step.citations.map(cited).join(say('、', '; ')),
        ]),
      },
      ...(notes.length > 0
        ? [{ kind: 'list' as const, items: [...new Set(notes.map(({ what }) => sentence(what)))] }]
        : []),
    ]),
  ]
}

/** Which days a step of repair speaks of: the same words stand for each of them. */
function spanSaid({ what, inputs }: Step, { say, day }: Speech): string {
  if (what.code !== 'step-span' && what.code !== 'step-span-open') return ''
  const { from, to } = inputs
  if (typeof from !== 'string' || typeof to !== 'string') return ''
  return say(`（${day(from)}至 ${day(to)}）`, ` (${day(from)} to ${day(to)})`)
}

function resultSaid({ what, result }: Step, { say, word, day, pack }: Speech): string {
  if (result === null) return '—'
  if (typeof result === 'string') {
    if (isDay(result)) return day(result)
    const instrument = findInstrument(pack, result)
    return instrument ? word(shortTitle(instrument)) : result
  }
  switch (what.code) {
    case 'step-depreciation':
    case 'step-use-fee':
    case 'step-use-fee-most':
      return `¥${formatYuan(result)}`
    case 'step-mileage':
      return say(`${result} 公里`, `${result} km`)
    case 'step-repair-days':
      return say(`至少 ${result} 日`, `at least ${result} ${result === 1 ? 'day' : 'days'}`)
    case 'step-repairs':
      return say(`${result} 次`, String(result))
    default:
      return say(`${result} 日`, `${result} ${result === 1 ? 'day' : 'days'}`)
  }
}

/** Every article the rows above rest on, once, with its gist, under its instrument named in full. */
function articlesSection(answer: Entitlement, speech: Speech): Section<SectionId>[] {
  const { say, word, pack } = speech
  const all = [...shownRows(answer), ...answer.steps, ...answer.notes].flatMap(({ citations }) => citations)
  const citations = [...new Map(all.map((citation) => [citation.provisionId, citation])).values()]
  if (citations.length === 0) return []
  const items = [...new Set(citations.map(({ instrument }) => instrument))].map((id) => {
    const known = findInstrument(pack, id)
    const [short, title] = known ? [word(shortTitle(known)), word(known.title)] : [id, id]
    const named = short === title ? say(`《${title}》`, title) : say(`${short}即《${title}》`, `${short} (${title})`)
    const articles = citations
      .filter(({ instrument }) => instrument === id)
      .map((citation) => gistSaid(citation, speech))
    return `${named}${say('：', ': ')}${articles.join(say('；', '; '))}${say('。', '.')}`
  })
  // One list, not a row for each: a sheet of one page has no room for twenty rows.
  return [section('articles', say('依据的条文（大意）', 'The articles, in gist'), [{ kind: 'list', items }])]
}

function gistSaid({ article, provisionId }: Citation, { say, word, pack, english }: Speech): string {
  const gist = findProvision(pack, provisionId)?.gist
  const said = gist ? word(gist).replace(/[。.]$/, '') : say('大意未载', 'gist not recorded')
  const part = articleText(article, english ? 'en' : 'zh-CN')
  // A text without articles is cited as a whole.
  return english || part.startsWith('第') ? say(`${part}：${said}`, `${part}: ${said}`) : said
}

function changesSection({ next }: Entitlement, { say, day, sentence }: Speech): Section<SectionId>[] {
  if (next.length === 0) return []
  const items = partsTogether(next, 'flip-part', ({ day: end }) => end).map((flip) =>
    say(`${day(flip.day)}：${sentence(flip.what)}`, `${day(flip.day)}: ${sentence(flip.what)}`),
  )
  return [
    section('changes', say('以后什么时候会变', 'What changes, and when'), [
      { kind: 'list', items: [...new Set(items)] },
    ]),
  ]
}

function missingSection({ missing }: Entitlement, { say, word }: Speech): Section<SectionId> {
  const names = missing.map((fact) => word(factNames[fact])).join(say('、', ', '))
  const text =
    missing.length === 0
      ? say('没有。', 'Nothing.')
      : say(
          `${names}。补上这些，结果可能不同；请提供您手上的凭证或说明。`,
          `${names}. With these the answer may differ: please give what papers or facts you have.`,
        )
  return section('missing', say('还缺什么', 'What is still missing'), [{ kind: 'paragraph', text }])
}

const RESERVATION: PaperText = {
  'zh-CN': '本说明按上列事实推算，不减少您依法享有的权利；条文以公布的原文为准，事实有变的，结果随之改变。',
  en: 'This sheet follows from the facts above and takes none of your statutory rights away. The published text of the articles governs; if a fact changes, so does the answer.',
}

function channelsSection({ pack }: Entitlement, language: PaperLanguage, { say }: Speech): Section<SectionId> {
  return section('channels', say('您还可以通过哪些途径解决', 'Other ways open to you'), [
    { kind: 'fixed', text: CHANNELS[language] },
    { kind: 'fixed', text: `${RESERVATION[language]}${say(`（规则 ${pack.version}）`, ` (rules ${pack.version})`)}` },
  ])
}
