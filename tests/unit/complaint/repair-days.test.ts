import { describe, expect, it } from 'vitest'
import { repairDayProblems, waitDayProblems } from '../../../shared/complaint/repair-days.ts'

const TODAY = '2026-03-16'
const open = { handInDay: '2026-03-10', handBackDay: null }
const finished = { handInDay: '2026-03-10', handBackDay: '2026-03-14' }
const wait = (fromDay: string, toDay: string | null) => ({ fromDay, toDay })

describe('the days of a repair', () => {
  it.each([
    ['open, without a wait', open, [], {}],
    ['open and waiting', open, [wait('2026-03-10', null)], {}],
    ['handed back on the last day of a wait', finished, [wait('2026-03-11', '2026-03-14')], {}],
    ['handed in tomorrow', { ...open, handInDay: '2026-03-17' }, [], { handInDay: 'day-in-future' }],
    ['handed in after a wait began', open, [wait('2026-03-09', '2026-03-12')], { handInDay: 'after-wait' }],
    ['handed back tomorrow', { ...finished, handBackDay: '2026-03-17' }, [], { handBackDay: 'day-in-future' }],
    [
      'handed back before it was handed in',
      { ...finished, handBackDay: '2026-03-09' },
      [],
      { handInDay: 'after-hand-back', handBackDay: 'before-hand-in' },
    ],
    ['handed back before an open wait began', finished, [wait('2026-03-15', null)], { handBackDay: 'before-wait' }],
    ['handed back while it waited', finished, [wait('2026-03-12', '2026-03-15')], { handBackDay: 'before-wait' }],
  ])('%s', (_, repair, waits, problems) => {
    expect(repairDayProblems(repair, waits, TODAY)).toEqual(problems)
  })
})

describe('the days of a wait', () => {
  it.each([
    ['still running', wait('2026-03-10', null), open, {}],
    ['over the day it began', wait('2026-03-12', '2026-03-12'), open, {}],
    ['as long as the repair', wait('2026-03-10', '2026-03-14'), finished, {}],
    ['before the hand-in', wait('2026-03-09', null), open, { fromDay: 'before-hand-in' }],
    ['from tomorrow', wait('2026-03-17', null), open, { fromDay: 'day-in-future' }],
    ['until tomorrow', wait('2026-03-12', '2026-03-17'), open, { toDay: 'day-in-future' }],
    ['over before it began', wait('2026-03-12', '2026-03-11'), open, { toDay: 'before-start' }],
    ['still running after the hand-back', wait('2026-03-12', null), finished, { toDay: 'required' }],
    ['longer than the repair', wait('2026-03-12', '2026-03-15'), finished, { toDay: 'after-hand-back' }],
    [
      'begun after the hand-back',
      wait('2026-03-15', '2026-03-15'),
      finished,
      { fromDay: 'after-hand-back', toDay: 'after-hand-back' },
    ],
  ])('%s', (_, span, repair, problems) => {
    expect(waitDayProblems(span, repair, TODAY)).toEqual(problems)
  })
})
