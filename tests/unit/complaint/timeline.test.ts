import { describe, expect, it } from 'vitest'
import { type CaseRecords, customerTimeline, timeline } from '../../../shared/complaint/timeline.ts'
import { instantOf } from '../../../shared/time/instant.ts'

const at = (day: string, time: string) => instantOf(day, time)

const contact = (id: number, when: number, changes: object = {}) => ({
  id,
  at: when,
  kind: 'phone',
  direction: 'in' as const,
  chase: 0,
  minutes: null,
  words: `第 ${id} 次谈话`,
  author: '小刘',
  voidReason: null,
  ...changes,
})

const photo = (name: string, when: number, changes: object = {}) => ({
  uid: `uid-${name}`,
  kind: 'photo',
  name,
  mime: 'image/png',
  author: '小刘',
  createdAt: when,
  voidReason: null,
  ...changes,
})

const repair = (changes: object = {}) => ({
  id: 7,
  number: 'WX-2026-000007',
  complaintId: 1,
  handInDay: '2026-04-28',
  handBackDay: null,
  fault: '黑屏',
  part: '逻辑组件',
  result: null,
  workDone: null,
  recorder: '小刘',
  createdAt: at('2026-04-28', '09:05'),
  waits: [
    {
      id: 1,
      fromDay: '2026-04-30',
      toDay: null,
      cause: 'maker-parts' as const,
      note: '订件 PJ-2026-0311，先别告诉客户',
    },
  ],
  ...changes,
})

const registered = {
  id: 1,
  at: at('2026-04-28', '09:00'),
  author: '小刘',
  fromStage: null,
  toStage: 'registered',
  outcome: null,
  reason: null,
  overridden: null,
}

const records = (changes: Partial<CaseRecords> = {}): CaseRecords => ({
  complaint: { reportedAt: at('2026-04-28', '09:00'), readBackAt: null, readBackText: null },
  stages: [registered],
  contacts: [],
  promises: [],
  repairs: [],
  attachments: [],
  proposals: [],
  agreements: [],
  tasks: [],
  followUps: [],
  handOvers: [],
  ...changes,
})

/** Of a proposal whose place nothing has taken. */
const standing = { endedAt: null, ender: null, endReason: null, replacedBy: null }

const lines = (changes: Partial<CaseRecords>) => timeline(records(changes)).map(({ key }) => key)

describe('order', () => {
  it('is newest first across all kinds, and what has only a day stands below that day’s hours', () => {
    expect(
      lines({
        complaint: {
          reportedAt: at('2026-04-28', '09:00'),
          readBackAt: at('2026-04-28', '09:12'),
          readBackText: '您要换新机。',
        },
        contacts: [contact(1, at('2026-05-11', '09:20')), contact(2, at('2026-04-30', '11:30'))],
        repairs: [repair()],
        attachments: [photo('屏幕.png', at('2026-04-29', '15:05'))],
        promises: [
          {
            id: 3,
            madeAt: at('2026-05-11', '09:25'),
            dueAt: at('2026-05-12', '17:00'),
            owner: '李工',
            author: '小刘',
            words: '告知厂家答复',
            state: 'kept',
            settledAt: at('2026-05-12', '16:00'),
            result: '已书面告知',
          },
        ],
      }),
    ).toEqual([
      'settled-3',
      'promise-3',
      'talk-1',
      'talk-2',
      'repair-7-wait-1',
      'attachment-uid-屏幕.png',
      'read-back',
      'repair-7-in',
      'stage-1',
    ])
  })

  it('puts the later step of a repair above when all fell on one day', () => {
    const oneDay = repair({
      handBackDay: '2026-05-02',
      handInDay: '2026-05-02',
      createdAt: at('2026-05-03', '09:00'),
      waits: [{ id: 1, fromDay: '2026-05-02', toDay: '2026-05-02', cause: 'repairer', note: null }],
    })
    expect(lines({ repairs: [oneDay] })).toEqual([
      'repair-7-back',
      'repair-7-wait-over-1',
      'repair-7-wait-1',
      'repair-7-in',
      'stage-1',
    ])
  })

  it('puts the later of two steps above when both were taken at the same moment', () => {
    const at = registered.at
    const steps = ['fact-finding', 'assessment'].map((toStage, index) => ({
      ...registered,
      id: index + 2,
      at,
      toStage,
    }))
    expect(lines({ stages: [registered, ...steps] })).toEqual(['stage-3', 'stage-2', 'stage-1'])
  })

  it('leaves out repairs that were over before the complaint came', () => {
    const earlier = repair({ id: 6, handInDay: '2026-02-11', handBackDay: '2026-02-14', waits: [] })
    expect(lines({ repairs: [earlier] })).toEqual(['stage-1'])
    expect(lines({ repairs: [{ ...earlier, handBackDay: '2026-04-28' }] })).toContain('repair-6-back')
  })
})

describe('chases', () => {
  it('are numbered in the order they came; one that was voided has no number and takes none away', () => {
    const chases = timeline(
      records({
        contacts: [
          contact(3, at('2026-05-20', '10:02'), { chase: 1 }),
          contact(1, at('2026-05-11', '09:20'), { chase: 1 }),
          contact(2, at('2026-05-15', '16:40'), { chase: 1, voidReason: '记错了案件' }),
        ],
      }),
    ).map((entry) => (entry.kind === 'talk' ? [entry.id, entry.chase] : null))
    expect(chases.filter((entry) => entry !== null)).toEqual([
      [3, 2],
      [2, null],
      [1, 1],
    ])
  })
})

describe('attachments', () => {
  const visits = (attachments: CaseRecords['attachments']) =>
    timeline(records({ attachments })).flatMap((entry) =>
      entry.kind === 'attachments' ? [entry.attachments.map(({ name }) => name)] : [],
    )

  it('of one person within an hour make one line', () => {
    const start = at('2026-04-29', '15:00')
    expect(
      visits([
        photo('a', start),
        photo('b', start + 59 * 60_000),
        photo('c', start + 60 * 60_000),
        photo('d', start + 61 * 60_000, { author: '王师傅' }),
      ]),
    ).toEqual([['d'], ['c'], ['a', 'b']])
  })
})

describe('decisions', () => {
  const proposal = (state: 'waiting' | 'approved', decidedAt: number | null) => ({
    id: 5,
    createdAt: at('2026-05-20', '10:00'),
    author: '小刘',
    beyondFen: 50_000,
    opinion: '客户等了三周',
    state,
    decidedAt,
    decider: decidedAt === null ? null : '陈经理',
    decisionReason: null,
    ...standing,
  })

  it('stand as their own line, with the person who decided', () => {
    expect(lines({ proposals: [proposal('waiting', null)] })).toEqual(['proposal-5', 'stage-1'])
    const [decision] = timeline(records({ proposals: [proposal('approved', at('2026-05-20', '10:30'))] }))
    expect(decision).toMatchObject({ kind: 'decision', state: 'approved', author: '陈经理' })
  })

  it('say afterwards what became of an approved one, and who ended it', () => {
    const approved = proposal('approved', at('2026-05-20', '10:30'))
    const ended = { ...approved, endedAt: at('2026-05-21', '09:00'), ender: '小刘', replacedBy: 6 }
    const [last, decision] = timeline(records({ proposals: [ended] }))
    expect(last).toMatchObject({ kind: 'proposal-ended', replaced: true, author: '小刘' })
    expect(decision).toMatchObject({ kind: 'decision', state: 'approved', author: '陈经理' })
  })
})

describe('an agreement', () => {
  const agreement = {
    id: 7,
    number: 'XY-2026-0001',
    issuedAt: at('2026-05-20', '10:00') + 40_000,
    issuer: '小刘',
    signedAt: at('2026-05-20', '10:00'),
    signer: '小王',
    voidedAt: at('2026-05-22', '09:00'),
    voider: '陈经理',
    voidReason: '金额写错',
  }

  it('is issued, signed and voided in this order, each by the person who did it', () => {
    const told = timeline(records({ agreements: [agreement] })).filter(({ kind }) => kind.startsWith('agreement'))
    expect(told.map(({ kind, author }) => [kind, author])).toEqual([
      ['agreement-void', '陈经理'],
      ['agreement-signed', '小王'],
      ['agreement-issued', '小刘'],
    ])
  })
})

describe('what the customer sees', () => {
  const all = timeline(
    records({
      stages: [
        registered,
        {
          ...registered,
          id: 2,
          at: at('2026-05-20', '12:00'),
          fromStage: 'registered',
          toStage: 'assessment',
          reason: '客户难缠，先稳住',
          overridden: 'read-back-not-confirmed',
        },
      ],
      contacts: [
        contact(1, at('2026-05-11', '09:20'), { chase: 1, words: '又来催' }),
        contact(2, at('2026-05-12', '09:10'), { kind: 'maker', direction: 'out', words: '催厂家' }),
        contact(3, at('2026-05-12', '09:15'), { kind: 'note', direction: 'internal', words: '最多赔三百' }),
        contact(4, at('2026-05-12', '09:16'), { words: '记错', voidReason: '记错了案件' }),
      ],
      repairs: [repair()],
      attachments: [
        photo('屏幕.png', at('2026-05-13', '09:00')),
        photo('内部报价', at('2026-05-13', '12:00'), { kind: 'other' }),
        photo('拍错', at('2026-05-14', '12:00'), { voidReason: '拍错' }),
      ],
      promises: [
        {
          id: 3,
          madeAt: at('2026-05-11', '09:25'),
          dueAt: at('2026-05-12', '17:00'),
          owner: '李工',
          author: '小刘',
          words: '告知厂家答复的到货日期',
          state: 'broken',
          settledAt: at('2026-05-13', '09:00'),
          result: '忘了打',
        },
      ],
      proposals: [
        {
          id: 5,
          createdAt: at('2026-05-20', '10:00'),
          author: '小刘',
          beyondFen: 50_000,
          opinion: '最多让到五百',
          state: 'returned',
          decidedAt: at('2026-05-20', '11:00'),
          decider: '陈经理',
          decisionReason: '太多',
          ...standing,
        },
      ],
      tasks: [
        {
          id: 1,
          department: 'cashier',
          words: '支付补偿',
          state: 'done',
          settledAt: at('2026-05-21', '10:00'),
          settledBy: '小刘',
          proof: '回单',
        },
      ],
      followUps: [
        {
          id: 1,
          at: at('2026-05-25', '10:00'),
          author: '小刘',
          reached: 1,
          works: 1,
          satisfaction: 4,
          remark: '态度软了',
        },
        {
          id: 2,
          at: at('2026-05-24', '10:00'),
          author: '小刘',
          reached: 0,
          works: null,
          satisfaction: null,
          remark: '不接',
        },
      ],
    }),
  )
  const shown = customerTimeline(all)

  it('is facts and dates', () => {
    expect(shown.map(({ key }) => key)).toEqual([
      'follow-up-1',
      'stage-2',
      'attachment-uid-屏幕.png',
      'promise-3',
      'talk-1',
      'repair-7-wait-1',
      'repair-7-in',
      'stage-1',
    ])
  })

  it('holds no internal word, no chase count and no remark', () => {
    const text = JSON.stringify(shown)
    for (const internal of [
      '难缠',
      '又来催',
      '催厂家',
      '三百',
      '五百',
      '太多',
      '先别告诉',
      '态度',
      '不接',
      '忘了打',
      '回单',
      '内部报价',
    ])
      expect(text).not.toContain(internal)
    expect(shown.find(({ key }) => key === 'talk-1')).toMatchObject({ chase: null, words: null })
  })
})
