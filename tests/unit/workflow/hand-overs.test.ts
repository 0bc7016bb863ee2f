import { describe, expect, it } from 'vitest'
import { customerTimeline, timeline } from '../../../shared/complaint/timeline.ts'
import { instantOf } from '../../../shared/time/instant.ts'
import { handOverCount, mayHandOver, mayReceive } from '../../../shared/workflow/hand-overs.ts'

describe('who may hand a case over and take one (A006)', () => {
  it.each([
    ['the clerk who has it', { id: 2, role: 'clerk' }, true],
    ['a technician who has it', { id: 2, role: 'technician' }, true],
    ['another clerk', { id: 3, role: 'clerk' }, false],
    ['a manager', { id: 1, role: 'manager' }, true],
    ['someone who may only read', { id: 2, role: 'reader' }, false],
  ] as const)('%s', (_, actor, may) => expect(mayHandOver(actor, 2)).toBe(may))

  it('whoever can work on a case can receive it', () => {
    expect(mayReceive('technician')).toBe(true)
    expect(mayReceive('reader')).toBe(false)
  })

  it('counts how often a case was carried from hand to hand, not what was called back before', () => {
    expect(
      handOverCount([{ state: 'accepted' }, { state: 'returned' }, { state: 'withdrawn' }, { state: 'waiting' }]),
    ).toBe(2)
  })

  it('the customer sees nothing of it', () => {
    const at = instantOf('2026-03-16', '10:00')
    const entries = timeline({
      complaint: { reportedAt: at, readBackAt: null, readBackText: null },
      stages: [],
      contacts: [],
      promises: [],
      repairs: [],
      attachments: [],
      proposals: [],
      agreements: [],
      tasks: [],
      followUps: [],
      handOvers: [
        {
          id: 1,
          at,
          author: '小刘',
          giver: '小刘',
          receiver: '孙姐',
          asked: '客户难缠',
          state: 'returned',
          settledAt: at + 60_000,
          settledBy: '孙姐',
          reason: '没空',
        },
      ],
    })
    expect(entries.map(({ kind }) => kind)).toEqual(['hand-over-settled', 'hand-over'])
    expect(customerTimeline(entries)).toEqual([])
  })
})
