import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseOf, draftOf, issue, issueInput, moneyClause, paperOf, proposedCase, typeExtra } from './agreed-case.ts'
import { newCustomer, openTestDesk, type TestDesk } from './harness.ts'

let desk: TestDesk
let complaintId: number
let id: number
beforeEach(async () => {
  desk = await openTestDesk()
  const proposed = await proposedCase(desk, [moneyClause])
  complaintId = proposed.complaintId
  id = await draftOf(desk, proposed.proposalId)
})
afterEach(() => desk.close())

async function rename(name: string): Promise<void> {
  const { customer } = await caseOf(desk, complaintId)
  const { id: customerId, version } = customer
  await desk.ask('customers.save', { id: customerId, version, customer: newCustomer({ name, address: '城东区' }) })
}

describe('what is issued is what was read', () => {
  it('is refused with the new digest once the case says something else, and uses no number', async () => {
    const read = await issueInput(desk, id)
    await rename('吴桂芳')
    const refused = await desk.call('agreements.issue', read, 'manager')
    expect(refused.status).toBe(409)
    const again = await issueInput(desk, id)
    expect(refused.problem).toMatchObject({ reason: 'changed-meanwhile', theirs: { digest: again.digest } })
    expect(again.digest).not.toBe(read.digest)
    expect(await paperOf(desk, id)).toMatchObject({ state: 'draft', number: null })
    expect((await desk.ask<{ number: string }>('agreements.issue', again, 'manager')).number).toBe('XY-2026-0001')
    expect(JSON.stringify((await paperOf(desk, id)).content)).toContain('吴桂芳')
  })

  it('is refused when the further terms were changed after reading', async () => {
    const read = await issueInput(desk, id)
    await typeExtra(desk, id, '付款前电话告知。')
    expect((await desk.call('agreements.issue', read, 'manager')).problem?.reason).toBe('changed-meanwhile')
  })

  it('has one digest whichever language it is read in, and none once it is issued', async () => {
    const { digest } = await paperOf(desk, id)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await paperOf(desk, id, 'en')).digest).toBe(digest)
    await issue(desk, id)
    expect((await paperOf(desk, id)).digest).toBeNull()
  })
})

describe('further terms typed by two', () => {
  const type = (before: string, text: string) => desk.call('agreements.setExtraText', { id, before, text })

  it('are not overwritten unseen: the second gets the text that stands', async () => {
    await type('', '付款前电话告知。')
    const second = await type('', '款到后致歉。')
    expect(second.status).toBe(409)
    expect(second.problem).toMatchObject({ reason: 'changed-meanwhile', theirs: { extraText: '付款前电话告知。' } })
    expect((await paperOf(desk, id)).extraText).toBe('付款前电话告知。')
    expect((await type('付款前电话告知。', '款到后致歉。')).status).toBe(200)
    expect((await paperOf(desk, id)).extraText).toBe('款到后致歉。')
  })

  it('may be sent twice by the same hand', async () => {
    await type('', '付款前电话告知。')
    expect((await type('', '付款前电话告知。')).status).toBe(200)
  })
})
