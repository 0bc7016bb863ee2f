import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Signal, signals } from '../../../shared/playbook/card.ts'
import { ourCards } from '../../../shared/playbook/cards/index.ts'
import { stepsBefore } from '../../../shared/playbook/exhausted.ts'
import {
  type AnswerLike,
  type CaseLike,
  demandStanding,
  type Moment,
  momentOf,
  signalsOf,
} from '../../../shared/playbook/moment.ts'
import { pickCards } from '../../../shared/playbook/pick.ts'
import { politeName } from '../../../shared/playbook/polite-name.ts'
import { fillLine, lineText, missingIn, type Values } from '../../../shared/playbook/variables.ts'
import { instantOf } from '../../../shared/time/instant.ts'

const quiet: Moment = {
  stage: 'assessment',
  safety: false,
  readBackConfirmed: true,
  replied: true,
  channelsTold: true,
  chases: 0,
  promise: 'none',
  outsideBody: false,
  demand: 'unknown',
  proposal: 'none',
  handOvers: 0,
  waitingForPart: false,
  finishedRepairs: 0,
}

describe('what a moment says', () => {
  it.each<[string, Partial<Moment>, Signal[]]>([
    ['a case just registered', { stage: 'registered' }, ['first-words']],
    [
      'smoke, whatever else',
      { stage: 'registered', safety: true, chases: 5 },
      ['safety', 'chased-often', 'first-words'],
    ],
    ['a closed case of safety', { stage: 'closed', safety: true }, ['closed']],
    ['chased once', { chases: 1 }, ['chased', 'deciding']],
    ['chased twice', { chases: 2 }, ['chased', 'deciding']],
    ['chased three times', { chases: 3 }, ['chased-often', 'deciding']],
    ['a promise overdue', { promise: 'late' }, ['promise-late', 'deciding']],
    ['a promise of today', { promise: 'today' }, ['promise-today', 'deciding']],
    ['a promise of another day', { promise: 'later' }, ['deciding']],
    ['a demand above the law', { demand: 'above', stage: 'agreement' }, ['demand-above', 'offering']],
    ['a demand within it', { demand: 'within' }, ['deciding']],
    ['a right nobody can decide', { demand: 'undecided' }, ['undecided', 'deciding']],
    ['a proposal refused', { proposal: 'refused' }, ['proposal-refused', 'deciding']],
    ['handed over once', { handOvers: 1 }, ['deciding']],
    ['handed over twice', { handOvers: 2 }, ['handed-on', 'deciding']],
    ['a part that is missing', { waitingForPart: true, stage: 'execution' }, ['waiting', 'carrying-out']],
    ['two repairs', { finishedRepairs: 2, stage: 'fact-finding' }, ['repaired-often', 'fact-finding']],
    ['an authority', { outsideBody: true, stage: 'follow-up' }, ['outside-body', 'asking-back']],
  ])('%s', (_, change, expected) => {
    expect(signalsOf({ ...quiet, ...change })).toEqual(expected)
  })

  it('every signal can arise, and each brings at least one card', () => {
    for (const signal of signals)
      expect([signal, ourCards.some(({ when }) => when.includes(signal))]).toEqual([signal, true])
  })
})

describe('which cards come first', () => {
  const first = (change: Partial<Moment>) => pickCards(ourCards, signalsOf({ ...quiet, ...change }))[0]?.card.id

  it.each<[string, Partial<Moment>, string]>([
    ['safety before everything', { safety: true, promise: 'late', chases: 9, demand: 'above' }, 'safety-first'],
    ['an overdue promise before the chases', { promise: 'late', chases: 1 }, 'listen-stand-commit'],
    ['a demand above entitlement', { demand: 'above', stage: 'follow-up' }, 'do-something-now'],
    ['the first words', { stage: 'registered' }, 'open-willing'],
  ])('%s', (_, change, id) => {
    const picked = pickCards(ourCards, signalsOf({ ...quiet, ...change }))
    const top = picked.slice(0, 12).map(({ card }) => card.id)
    expect(id === 'safety-first' || id === 'open-willing' ? [first(change)] : top).toContain(id)
  })

  it('names why, keeps every card, and puts those without a reason last in their own order', () => {
    fc.assert(
      fc.property(fc.subarray([...signals]), (present) => {
        const picked = pickCards(ourCards, present)
        expect(picked.map(({ card }) => card.id).sort()).toEqual(ourCards.map(({ id }) => id).sort())
        const fitting = picked.findLastIndex(({ because }) => because.length > 0) + 1
        expect(picked.slice(0, fitting).every(({ because }) => because.length > 0)).toBe(true)
        const rest = picked.slice(fitting).map(({ card }) => card.id)
        expect(rest).toEqual(ourCards.map(({ id }) => id).filter((id) => rest.includes(id)))
        for (const { card, because } of picked) expect(because.every((signal) => card.when.includes(signal))).toBe(true)
      }),
    )
  })
})

describe('a demand beside the law', () => {
  const answer = (
    id: 'refund' | 'exchange',
    verdict: 'entitled' | 'not-entitled' | 'cannot-decide' | 'not-yet',
    refundFen: number | null = null,
  ) => ({
    headline: { remedy: verdict === 'cannot-decide' ? null : id },
    remedies: [{ id, verdict }],
    floor: { refundFen },
    damages: null,
  })
  const negotiable: AnswerLike = {
    headline: { remedy: 'paid-repair' },
    remedies: [{ id: 'compensation', verdict: 'negotiable' }],
    floor: { refundFen: null },
    damages: null,
  }
  it.each([
    ['no wish', demandStanding(null, [], answer('refund', 'entitled')), 'unknown'],
    ['no answer', demandStanding('refund', [], undefined), 'unknown'],
    ['an apology', demandStanding('apology', [], answer('refund', 'entitled')), 'unknown'],
    ['a refund he is entitled to', demandStanding('refund', [299900], answer('refund', 'entitled', 299900)), 'within'],
    [
      'more money than the refund',
      demandStanding('refund', [299900, 50000], answer('refund', 'entitled', 299900)),
      'above',
    ],
    ['an exchange nobody owes', demandStanding('exchange', [], answer('exchange', 'not-entitled')), 'above'],
    ['an exchange not yet due', demandStanding('exchange', [], answer('exchange', 'not-yet')), 'above'],
    [
      'a sum to be talked about, the law unknown',
      demandStanding('compensation', [], { ...negotiable, headline: { remedy: null } }),
      'undecided',
    ],
    ['a sum to be talked about', demandStanding('compensation', [], negotiable), 'above'],
    [
      'an exchange nobody owes while the repair is open',
      demandStanding('exchange', [], { ...answer('exchange', 'not-entitled'), headline: { remedy: null } }),
      'above',
    ],
    [
      'an exchange that cannot be decided',
      demandStanding('exchange', [], answer('exchange', 'cannot-decide')),
      'undecided',
    ],
  ])('%s', (_, standing, expected) => {
    expect(standing).toBe(expected)
  })
})

it('a moment is read from the case: voided repairs, settled promises and ended waits do not count', () => {
  const file: CaseLike = {
    complaint: {
      stage: 'execution',
      safety: 0,
      channel: 'association',
      wish: 'exchange',
      chaseCount: 2,
      readBackAt: 1,
      firstReplyAt: null,
      channelsGivenAt: null,
    },
    demands: [],
    promises: [
      { state: 'kept', dueAt: instantOf('2026-05-10', '17:00') },
      { state: 'open', dueAt: instantOf('2026-05-20', '17:00') },
      { state: 'open', dueAt: instantOf('2026-05-19', '17:00') },
    ],
    proposals: [{ state: 'returned' }],
    handOvers: [{ state: 'accepted' }, { state: 'returned' }],
    repairs: [
      {
        state: 'open',
        waits: [
          { toDay: '2026-05-01', cause: 'maker-parts' },
          { toDay: null, cause: 'customer' },
        ],
      },
      { state: 'finished', waits: [] },
    ],
  }
  expect(momentOf(file, undefined, instantOf('2026-05-20', '10:00'))).toMatchObject({
    promise: 'late',
    outsideBody: true,
    proposal: 'refused',
    handOvers: 1,
    waitingForPart: false,
    finishedRepairs: 1,
    replied: false,
    chases: 2,
  })
})

describe('the cards on persistent complaints', () => {
  const exhausted: Moment = { ...quiet, demand: 'above', proposal: 'approved', chases: 6 }
  it('open when the normal channel is exhausted (A158)', () => {
    expect(stepsBefore(exhausted)).toEqual([])
  })
  it.each<[string, Partial<Moment>]>([
    ['safety', { safety: true }],
    ['read-back', { readBackConfirmed: false }],
    ['reply', { replied: false }],
    ['right', { demand: 'within' }],
    ['right', { demand: 'undecided' }],
    ['right', { demand: 'unknown' }],
    ['promise', { promise: 'late' }],
    ['promise', { promise: 'later' }],
    ['proposal', { proposal: 'none' }],
    ['proposal', { proposal: 'waiting' }],
    ['channels', { channelsTold: false }],
  ])('stay shut while %s is open, however often somebody chases', (step, change) => {
    expect(stepsBefore({ ...exhausted, chases: 99, ...change })).toEqual([step])
  })
})

describe('variables', () => {
  const values: Values = {
    name: '吴女士',
    centre: null,
    me: '小刘',
    number: 'TS-1',
    product: '液晶电视',
    demand: '换货',
    chases: '3',
    chaseDates: null,
    promise: null,
    promiseTime: null,
    remedy: null,
    article: null,
    demandArticle: null,
  }
  it('are filled from the case, and one without a value stays to be seen', () => {
    const line = fillLine('{{name}}，来问过 {{chases}} 次，{{promiseTime}}前回话。', values)
    expect(lineText(line, () => '承诺的时间')).toBe('吴女士，来问过 3 次，〔承诺的时间〕前回话。')
    expect(missingIn(line)).toEqual(['promiseTime'])
  })
  it('a name nobody knows stays as it is written', () => {
    expect(lineText(fillLine('{{phone}}', values), () => '')).toBe('{{phone}}')
  })
})

describe('how the customer is addressed', () => {
  const person = (name: string) => ({ kind: 'person' as const, name, contactName: null })
  it.each([
    [politeName(person('吴桂英'), 'either', 'zh-CN'), '吴女士/先生'],
    [politeName(person('吴桂英'), 'ms', 'zh-CN'), '吴女士'],
    [politeName(person('欧阳修文'), 'mr', 'zh-CN'), '欧阳先生'],
    [politeName(person('吴桂英'), 'ms', 'en'), 'Ms 吴'],
    [politeName(person('John Smith'), 'mr', 'en'), 'Mr John Smith'],
    [politeName({ kind: 'company', name: '红星酒店', contactName: '陈立' }, 'mr', 'zh-CN'), '陈先生'],
    [politeName({ kind: 'company', name: '红星酒店', contactName: null }, 'mr', 'zh-CN'), '红星酒店'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })
})
