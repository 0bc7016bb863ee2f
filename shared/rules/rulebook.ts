import { findInstrument, findProvision } from './pack.ts'
import type {
  Bilingual,
  ComputingNote,
  Conflict,
  FaultTable,
  Instrument,
  ProductClass,
  Provision,
  RulePack,
} from './pack-schema.ts'
import { provisionsOfDeadline } from './pack-schema.ts'
import { procedureCards } from './procedure-cards.ts'
import {
  articleOf,
  articlesNamed,
  blank,
  both,
  citationOf,
  deadlineCardId,
  instrumentCardId,
  joined,
  noteCardId,
  placeOf,
  productCardId,
  type RuleCard,
  type RuleValue,
  shortTitle,
  sourcesOf,
  without,
} from './rule-card.ts'
import { productValues } from './rulebook-products.ts'
import {
  confidenceNames,
  documentNumber,
  measured,
  numberLabels,
  otherNames,
  roleNames,
  topicNames,
  unknownValue,
} from './rulebook-words.ts'

/** The whole pack as cards (规则手册), provisions first, in the order of the pack. */
export function composeRulebook(pack: RulePack): RuleCard[] {
  return [
    ...pack.provisions.map((provision) => provisionCard(pack, provision)),
    ...pack.products.map((product) => productCard(pack, product)),
    ...pack.instruments.map((instrument) => instrumentCard(pack, instrument)),
    ...pack.faultTables.map((table) => faultCard(pack, table)),
    ...procedureCards(pack),
    ...pack.computingNotes.map((note) => noteCard(pack, note)),
    ...pack.conflicts.map((conflict) => conflictCard(pack, conflict)),
    ...pack.unknowns.map((text, index) => unknownCard(text, index)),
  ]
}

function provisionCard(pack: RulePack, provision: Provision): RuleCard {
  const instrument = findInstrument(pack, provision.instrument)
  const article = articleOf(provision.article)
  const roles = rolesOf(instrument, provision.id)
  const notes = pack.computingNotes.filter((note) => note.cites.includes(provision.id)).map(({ id }) => noteCardId(id))
  const counted = pack.deadlines
    .filter((deadline) => provisionsOfDeadline(deadline).includes(provision.id))
    .map(({ id }) => deadlineCardId(id))
  const topic = topicNames[provision.topic]?.zh
  const disputed = pack.conflicts.filter((conflict) => conflict.topic.zh === topic).map(conflictCardId)
  const named = articlesNamed(pack, [provision.gist.zh, provision.note?.zh ?? ''], provision.instrument)
  return {
    ...blank,
    id: provision.id,
    kind: 'provision',
    title: topicNames[provision.topic] ?? article,
    place: placeOf(instrument, provision.article),
    instrument: provision.instrument,
    article: provision.articleNo,
    products: productsUnder(pack, provision.instrument),
    gist: [provision.gist, ...(provision.note ? [provision.note] : [])],
    values: [
      ...numbersOf(provision),
      ...roles.map((role) => ({ label: both('本台用于', 'used here for'), value: role })),
      ...(pack.referenceOnly.includes(provision.id)
        ? [{ label: both('本台推算', 'computed here'), value: notComputed }]
        : []),
    ],
    citation: citationOf(instrument, article),
    confidence: confidenceNames[provision.confidence],
    sources: sourcesOf(pack, provision.sources),
    links: without(provision.id, [...counted, ...named, ...disputed, ...notes, instrumentCardId(provision.instrument)]),
  }
}

function productCard(pack: RulePack, product: ProductClass): RuleCard {
  const instrument = findInstrument(pack, product.instrument)
  const conflicts = pack.conflicts.filter((each) =>
    each.topic.zh.split('、').some((name) => product.name.zh.includes(name)),
  )
  const underOldText = product.reported !== null
  return {
    ...blank,
    id: productCardId(product.id),
    kind: 'product',
    title: product.name,
    place: instrument ? shortTitle(instrument) : null,
    instrument: product.instrument,
    products: [product.id],
    gist: [
      ...(product.note ? [product.note] : []),
      ...(underOldText
        ? [
            both(
              '另有已废止、地方或厂家的数字，不作为依据，也不参与推算。',
              'Numbers of repealed, local or maker texts exist; they are no basis and are not computed with.',
            ),
          ]
        : []),
    ],
    values: productValues(product, instrument),
    citation: citationOf(instrument, null),
    confidence: confidenceNames[product.confidence],
    sources: sourcesOf(pack, product.sources),
    links: [
      instrumentCardId(product.instrument),
      ...provisionsComputed(instrument),
      ...pack.faultTables.filter((table) => table.instrument === product.instrument).map(faultCardId),
      ...conflicts.map(conflictCardId),
    ],
    alsoCalled: otherNames[product.id] ?? [],
  }
}

function instrumentCard(pack: RulePack, instrument: Instrument): RuleCard {
  const named = shortTitle(instrument)
  const value = (zh: string, en: string, said: Bilingual | null): RuleValue => ({ label: both(zh, en), value: said })
  return {
    ...blank,
    id: instrumentCardId(instrument.id),
    kind: 'instrument',
    title: named,
    place: instrument.title,
    instrument: instrument.id,
    products: productsUnder(pack, instrument.id),
    gist: [instrument.appliesTo, ...(instrument.note ? [instrument.note] : [])],
    values: [
      value('发文机关', 'issued by', instrument.issuer === null ? null : documentNumber(instrument.issuer)),
      value('文号', 'number', instrument.number === null ? null : documentNumber(instrument.number)),
      value('公布', 'issued', instrument.issued === null ? null : both(instrument.issued, instrument.issued)),
      value('本台推算', 'computed here', instrument.computing === null ? notComputed : both('推算', 'yes')),
    ],
    citation: citationOf(instrument, null),
    sources: sourcesOf(pack, instrument.sources),
    links: pack.provisions.filter((provision) => provision.instrument === instrument.id).map(({ id }) => id),
    alsoCalled: otherNames[instrument.id] ?? [],
  }
}

function faultCardId(table: FaultTable): string {
  return `faults:${table.instrument}:${table.appliesTo.en}`
}

function faultCard(pack: RulePack, table: FaultTable): RuleCard {
  const instrument = findInstrument(pack, table.instrument)
  const appendix = both(table.appendix, 'appendix')
  return {
    ...blank,
    id: faultCardId(table),
    kind: 'fault-table',
    title: both(`性能故障表：${table.appliesTo.zh}`, `performance faults: ${table.appliesTo.en}`),
    place: instrument ? joined(shortTitle(instrument), appendix) : appendix,
    instrument: table.instrument,
    products: productsUnder(pack, table.instrument),
    gist: [
      ...table.faults.map((fault) => both(fault, fault)),
      ...(table.note && table.faults.length > 0 ? [table.note] : []),
      ...(table.complete
        ? []
        : [
            both(
              '故障表未全部见到，未列出的不推断。',
              'The table was not seen in full; what is not listed is not guessed.',
            ),
          ]),
    ],
    values: [
      ...(table.faults.length === 0 ? [{ label: both('故障', 'faults'), value: null }] : []),
      ...table.excluded.map((cause) => ({ label: both('不算', 'does not count'), value: cause })),
    ],
    citation: citationOf(instrument, appendix),
    confidence: confidenceNames[table.confidence],
    sources: sourcesOf(pack, table.sources),
    links: [instrumentCardId(table.instrument)],
  }
}

function noteCard(pack: RulePack, note: ComputingNote): RuleCard {
  const cited = note.cites.map((id) => findProvision(pack, id)?.instrument ?? '')
  return {
    ...blank,
    id: noteCardId(note.id),
    kind: 'computing-note',
    title: both(`计算口径 ${note.id}`, `How we compute ${note.id}`),
    products: [...new Set(cited)].flatMap((id) => productsUnder(pack, id)),
    gist: [note.text],
    links: [...new Set([...note.cites, ...articlesNamed(pack, [note.text.zh], null)])],
  }
}

function conflictCardId(conflict: Conflict): string {
  return `conflict:${conflict.topic.en}`
}

function conflictCard(pack: RulePack, conflict: Conflict): RuleCard {
  const { topic, issue, practice } = conflict
  return {
    ...blank,
    id: conflictCardId(conflict),
    kind: 'conflict',
    title: both(`来源冲突：${topic.zh}`, `Sources disagree: ${topic.en}`),
    conflict: { issue, practice },
    links: articlesNamed(pack, [topic.zh, issue.zh, practice.zh], null),
  }
}

function unknownCard(text: Bilingual, index: number): RuleCard {
  return {
    ...blank,
    id: `unknown:${index + 1}`,
    kind: 'unknown',
    title: unknownValue,
    gist: [text],
  }
}

const notComputed = both('不推算，只供查阅', 'no, for reference only')

function numbersOf(provision: Provision): RuleValue[] {
  return Object.entries(provision.facts).flatMap(([key, fact]) => {
    const known = numberLabels[key]
    if (!known) return []
    const { label, unit } = known
    if (fact === null) return [{ label, value: both('条文没有规定', 'the text sets none') }]
    if (typeof fact === 'number') {
      // Shares stand in the pack as parts of one.
      const shown = unit === 'percent' ? String(fact * 100) : fact
      return [{ label, value: measured(shown, unit) }]
    }
    return Array.isArray(fact) ? [{ label, value: measured(fact.join('–'), unit) }] : []
  })
}

/** The flat-panel announcement speaks of two products of the 1995 rule. */
function productsUnder(pack: RulePack, instrument: string): string[] {
  if (instrument === 'FLAT2011') return ['plasma-tv', 'lcd-tv']
  return pack.products.filter((product) => product.instrument === instrument).map((product) => product.id)
}

function provisionsComputed(instrument: Instrument | undefined): string[] {
  if (!instrument?.computing) return []
  return [
    ...new Set(
      Object.entries(instrument.computing).flatMap(([role, used]) => {
        if (role === 'kind' || used === null) return []
        return [typeof used === 'string' ? used : used.provision]
      }),
    ),
  ]
}

function rolesOf(instrument: Instrument | undefined, provision: string): Bilingual[] {
  if (!instrument?.computing) return []
  return Object.entries(instrument.computing).flatMap(([role, used]) => {
    const id = typeof used === 'string' ? used : used?.provision
    const said = roleNames[role]
    return id === provision && said ? [said] : []
  })
}
