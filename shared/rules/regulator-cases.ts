import type { Fen } from '../money.ts'
import type { Day } from '../time/day.ts'
import type { Testing } from './deadline.ts'

/** One worked case on a deadline (时限算例): what happened, the days that must come out, and the articles behind them. */
export type DeadlineCase = {
  readonly id: string
  readonly about: string
  readonly deadline: string
  readonly event: Day
  readonly testing?: Testing
  readonly expects: {
    readonly day: Day
    /** The other reading of "legal holiday". */
    readonly later?: Day
    /** The last day of the variant with that number. */
    readonly variant?: Day
    readonly overFrom?: Day
    readonly skipped?: readonly string[]
    readonly makeUp?: readonly Day[]
  }
  /** `INSTRUMENT-article`, each the beginning of a cited provision's id. */
  readonly articles: readonly string[]
}

/** One worked case on a bill that fraud is proved for (欺诈账单算例): what goes back, what is paid on top, how high a fine can be. */
export type BillCase = {
  readonly id: string
  readonly about: string
  readonly day: Day
  readonly billedFen: Fen
  readonly expects: { readonly refundFen: Fen; readonly extraFen: Fen; readonly fineUpToFen: Fen }
  readonly articles: readonly string[]
}

/** One worked case on a line of a settlement (条款算例): the line is void, the text beside it stands. */
export type ClauseCase = {
  readonly id: string
  readonly about: string
  readonly void: string
  readonly stands: string
  readonly articles: readonly string[]
}

export const billCases: readonly BillCase[] = [
  {
    id: 'R09',
    about: 'Technician bills a sound mainboard as faulty, 480 yuan',
    day: '2026-11-20',
    billedFen: 480_00,
    expects: { refundFen: 480_00, extraFen: 1440_00, fineUpToFen: 1440_00 },
    articles: ['PEN2015-13', 'PEN2015-15', 'CPL-55'],
  },
]

export const clauseCases: readonly ClauseCase[] = [
  {
    id: 'R11',
    about: 'Settlement form says the customer will not complain to 12315',
    void: '甲方承诺不再向12315投诉。',
    stands: '乙方于2026年12月1日前退还货款480元。',
    articles: ['PEN2015-12', 'CC-497'],
  },
]

/** The worked cases on deadlines, numbered as in the collection they come from. */
export const deadlineCases: readonly DeadlineCase[] = [
  {
    id: 'R01',
    about: 'Complaint reaches the authority before Mid-Autumn and National Day',
    deadline: 'D1',
    event: '2026-09-24',
    expects: {
      day: '2026-10-12',
      skipped: ['2026-09-25 2026-09-27', '2026-10-01 2026-10-07', '2026-10-11 2026-10-11'],
      makeUp: ['2026-10-10'],
    },
    articles: ['ORDER121-15', 'ORDER121-45'],
  },
  {
    id: 'R02',
    about: 'Day 60 of the mediation lies inside the National Day break',
    deadline: 'D2',
    event: '2026-08-05',
    expects: { day: '2026-10-04', later: '2026-10-08' },
    articles: ['ORDER121-23', 'ORDER121-45'],
  },
  {
    id: 'R03',
    about: 'The same with 20 days of testing; an ordinary Saturday does not move it',
    deadline: 'D2',
    event: '2026-08-05',
    testing: { handedOver: '2026-09-01', reported: '2026-09-21' },
    expects: { day: '2026-10-24' },
    articles: ['ORDER121-22', 'ORDER121-23'],
  },
  {
    id: 'R04',
    about: 'Both sides are told of the end of the mediation',
    deadline: 'D3',
    event: '2026-10-09',
    expects: { day: '2026-10-19', makeUp: ['2026-10-10'] },
    articles: ['ORDER121-23'],
  },
  {
    id: 'R05',
    about: 'Check of a suspected violation, and its extension',
    deadline: 'D4',
    event: '2026-09-17',
    expects: { day: '2026-10-14', variant: '2026-11-04', makeUp: ['2026-09-20', '2026-10-10'] },
    articles: ['ORDER121-27'],
  },
  {
    id: 'R06',
    about: 'Harm known three years and a day before the complaint',
    deadline: 'D6',
    event: '2023-06-01',
    expects: { day: '2026-06-01', overFrom: '2026-06-02' },
    articles: ['ORDER121-16'],
  },
  {
    id: 'R07',
    about: 'Complaint on the platform to an enrolled centre',
    deadline: 'D8',
    event: '2026-11-20',
    expects: { day: '2026-12-04' },
    articles: ['ODR'],
  },
  {
    id: 'R08',
    about: 'Proper refund demand without an answer',
    deadline: 'D7',
    event: '2026-11-03',
    expects: { day: '2026-11-18', overFrom: '2026-11-19' },
    articles: ['PEN2015-8', 'CPL-56'],
  },
  {
    id: 'R10',
    about: 'The centre closes at the end of the year',
    deadline: 'D9',
    event: '2026-12-31',
    expects: { day: '2026-12-01' },
    articles: ['IMPL2024-21'],
  },
]
