import { randomBytes } from 'node:crypto'
import { dayOf } from '../../shared/time/instant.ts'
import { newComplaint, newCustomer, newUnit } from '../desk/harness.ts'
import { ask, attach } from './desk-child.ts'

/** What a save must have left in the register, once it was answered: told by words that no other save has. */
export type Save =
  | { readonly kind: 'complaint'; readonly words: string; readonly id: number; readonly number: string }
  | { readonly kind: 'contact'; readonly words: string; readonly contactId: number; readonly promiseId: number | null }
  | { readonly kind: 'repair'; readonly words: string; readonly id: number; readonly number: string }
  | { readonly kind: 'attachment'; readonly uid: string; readonly bytes: Uint8Array }
  | { readonly kind: 'customer'; readonly customerId: number; readonly name: string }

/** Somebody at a counter: saves one thing after another, each of another kind. */
export type Writer = {
  /** Sends one save and tells of it as soon as it was answered. @throws as `ask` */
  save(address: string, answered: (save: Save) => void): Promise<void>
}

const CLERK = 2
const DAY_MS = 86_400_000

/** A complaint by a new customer about a new machine, with words of its own. */
export const complaintInput = (words: string, name: string) => ({
  customer: { new: newCustomer({ name }) },
  unit: { new: newUnit() },
  complaint: newComplaint({ words, demands: [{ item: '换新机', amountFen: null, must: true }] }),
  draft: null,
})

const contactInput = (complaintId: number, words: string, now: number) => ({
  complaintId,
  kind: 'phone',
  direction: 'in',
  chase: true,
  minutes: 3,
  words,
  promise: { dueAt: now + DAY_MS, ownerId: CLERK, words: `答复：${words}` },
})

const repairInput = (words: string, now: number) => ({
  customer: { new: newCustomer({ name: '周师母' }) },
  unit: { new: newUnit() },
  complaintId: null,
  handInDay: dayOf(now),
  fault: words,
  accessories: null,
  technician: null,
  draft: null,
})

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** A photo of so many bytes that no other equals. */
function photo(size = 4000): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([PNG, randomBytes(size)]))
}

/** @param label tells the words of this writer from all others' */
export function openWriter(label: string, token: string): Writer {
  let count = 0
  let complaint: { id: number; customerId: number; version: number } | null = null

  return {
    async save(address, answered) {
      count += 1
      const words = `${label}-${count} 看着看着就黑屏，要求换新机。`
      const turn = count % 5
      if (complaint === null || turn === 1) {
        complaint = null
        const input = complaintInput(words, `客户${label}${count}`)
        const { id, number } = await ask<{ id: number; number: string }>(address, 'complaints.register', input, token)
        answered({ kind: 'complaint', words, id, number })
        const { customer } = await ask<{ customer: { id: number; version: number } }>(
          address,
          'complaints.get',
          { id },
          token,
        )
        complaint = { id, customerId: customer.id, version: customer.version }
      } else if (turn === 2) {
        const input = contactInput(complaint.id, words, Date.now())
        const ids = await ask<{ contactId: number; promiseId: number | null }>(address, 'contacts.log', input, token)
        answered({ kind: 'contact', words, ...ids })
      } else if (turn === 3) {
        const input = repairInput(words, Date.now())
        const { id, number } = await ask<{ id: number; number: string }>(address, 'repairs.takeIn', input, token)
        answered({ kind: 'repair', words, id, number })
      } else if (turn === 4) {
        const bytes = photo()
        answered({ kind: 'attachment', uid: await attach(address, complaint.id, bytes, token), bytes })
      } else {
        const { customerId, version } = complaint
        const name = `改名${label}${count}`
        // Whether a rename that is not answered was saved nobody knows: the next complaint has a customer of its own.
        complaint = null
        await ask(address, 'customers.save', { id: customerId, version, customer: newCustomer({ name }) }, token)
        answered({ kind: 'customer', customerId, name })
      }
    },
  }
}
