import { shortCheckCode } from '../agreement/check-code.ts'
import type { Block, PaperContent } from '../agreement/content.ts'
import { dayText, type PaperLanguage } from '../agreement/paper-words.ts'
import { wordsOf } from '../language/index.ts'
import { fill } from '../language/words.ts'
import type { Day } from '../time/day.ts'
import { dayOf, type Instant, timeOf } from '../time/instant.ts'
import { actWords } from './act-words.ts'

/** The log of one day on paper (每日摘要): it holds no customer's name, only how much was recorded and where the chain stood. */
export type DigestSheetContent = PaperContent<'digest', 'day' | 'acts' | 'chain' | 'use' | 'sign'>

export interface DigestSheetInput {
  readonly language: PaperLanguage
  readonly day: Day
  readonly centreName: string
  readonly printedAt: Instant
  /** Events in the order of their numbers; more than one run where the clock was put back. `head` is a SHA-256 in hex. */
  readonly runs: readonly {
    readonly firstId: number
    readonly lastId: number
    readonly events: number
    readonly head: string
  }[]
  readonly acts: readonly { readonly act: string; readonly count: number }[]
  /** Altered events in the whole log. */
  readonly found: number
}

const grouped = (hex: string) => (hex.match(/.{8}/g) ?? []).join(' ')

/** The sheet to print at closing time, sign and file: whoever changes the log afterwards no longer matches it. */
export function composeDigestSheet(input: DigestSheetInput): DigestSheetContent {
  const { language, day, centreName, printedAt, runs, acts, found } = input
  const { sheet } = wordsOf(language).audit
  const events = runs.reduce((sum, run) => sum + run.events, 0)
  const printed = `${dayText(dayOf(printedAt), language)} ${timeOf(printedAt)}`
  const chain: Block[] = runs.flatMap(({ lastId, head }) => [
    {
      kind: 'fields',
      rows: [
        { label: sheet.lastRecord, value: String(lastId) },
        { label: sheet.code, value: shortCheckCode(head) },
        { label: sheet.head, value: grouped(head) },
      ],
    },
  ])
  return {
    form: 'digest',
    language,
    title: sheet.title,
    notice: null,
    head: [
      { label: sheet.centre, value: centreName },
      { label: sheet.day, value: dayText(day, language) },
      { label: sheet.printedAt, value: printed },
    ],
    sections: [
      {
        id: 'day',
        title: sheet.ofDay,
        blocks: [
          {
            kind: 'fields',
            rows: [
              { label: sheet.events, value: String(events) },
              { label: sheet.numbers, value: runs.map(({ firstId, lastId }) => `${firstId}–${lastId}`).join(' · ') },
              { label: sheet.checked, value: found === 0 ? sheet.whole : fill(sheet.altered, { count: found }) },
            ],
          },
          ...(runs.length > 1 ? [{ kind: 'paragraph', text: sheet.clockWasPutBack } as const] : []),
        ],
      },
      {
        id: 'acts',
        title: sheet.acts,
        blocks: [
          {
            kind: 'table',
            columns: [sheet.act, sheet.count],
            rows: acts.map(({ act, count }) => [actWords(act, language), String(count)]),
          },
        ],
      },
      { id: 'chain', title: sheet.chain, blocks: chain },
      { id: 'use', title: sheet.use, blocks: [{ kind: 'list', items: [sheet.use1, sheet.use2, sheet.use3] }] },
      {
        id: 'sign',
        title: sheet.sign,
        blocks: [
          {
            kind: 'signatures',
            signers: [
              { party: sheet.printedBy, name: null, lines: [sheet.signature, sheet.date] },
              { party: sheet.manager, name: null, lines: [sheet.signature, sheet.date] },
            ],
          },
        ],
      },
    ],
  }
}
