import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-05-20')
})
afterEach(() => desk.close())

const RULE = 'GEN1995-12-1'
const list = (who: 'clerk' | 'manager' = 'clerk') => desk.ask<string[]>('favourites.list', undefined, who)
const set = (rule: string, favourite: boolean) => desk.call('favourites.set', { rule, favourite })

describe('favourite rules (A053)', () => {
  it('are each person’s own, the newest first, and written in the log', async () => {
    const { cards } = await desk.ask<{ cards: { id: string }[] }>('rules.rulebook')
    const [first, second] = cards
    const events = desk.count('event')
    await set(first?.id ?? '', true)
    await set(second?.id ?? '', true)
    expect(await list()).toEqual([second?.id, first?.id])
    expect(await list('manager')).toEqual([])
    expect(desk.count('event')).toBe(events + 2)
  })

  it('are marked once however often, and taken back without a trace on the list', async () => {
    const { cards } = await desk.ask<{ cards: { id: string }[] }>('rules.rulebook')
    const rule = cards[0]?.id ?? ''
    await set(rule, true)
    const events = desk.count('event')
    await set(rule, true)
    expect(await list()).toEqual([rule])
    expect(desk.count('event')).toBe(events)
    await set(rule, false)
    expect(await list()).toEqual([])
  })

  it('must be cards of the rulebook, at most a hundred', async () => {
    expect((await set('no-such-rule', true)).status).toBe(404)
    expect((await desk.call('favourites.set', { rule: RULE, favourite: true }, null)).status).toBe(401)
    const { cards } = await desk.ask<{ cards: { id: string }[] }>('rules.rulebook')
    for (const { id } of cards.slice(0, 100)) await set(id, true)
    const over = await set(cards[100]?.id ?? '', true)
    expect([over.status, over.problem?.reason]).toEqual([400, 'too-many-favourites'])
  })
})
