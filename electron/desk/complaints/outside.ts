import { z } from 'zod'
import { dayOf } from '../../../shared/time/instant.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { day, words } from '../customers/schema.ts'
import { DeskError } from '../errors.ts'
import { complaintRow } from './queries.ts'
import { openComplaint } from './service.ts'

/** What an outside body writes in what it sends us (来件): its number, the day of its letter, and the days its own deadlines run from. */
export const outsideSchema = z.object({
  reference: words(60),
  letterDay: day,
  receivedDay: day,
  acceptedDay: day,
  endedDay: day,
})
type Outside = z.infer<typeof outsideSchema>

/**
 * Saves the number and the days of an outside body (外来件日期); its deadlines are counted from them, nothing counted is stored.
 * @throws DeskError `invalid` for a future day or days in the wrong order, `conflict` when changed meanwhile, closed or void
 */
export function saveOutside(context: SignedIn, id: number, version: number, outside: Outside): void {
  const { store } = context
  checkDays(outside, dayOf(context.clock()))
  command(context, (now) => {
    const before = openComplaint(store, id)
    const saved = store.updateVersion('complaint', id, version, {
      channel_reference: outside.reference,
      authority_letter_day: outside.letterDay,
      authority_received_day: outside.receivedDay,
      authority_accepted_day: outside.acceptedDay,
      authority_ended_day: outside.endedDay,
      last_action_at: now,
    })
    if (!saved) throw new DeskError('conflict', 'changed-meanwhile', { theirs: complaintRow(store, id) })
    return {
      kind: 'complaint.outside-saved',
      subject: before.uid,
      details: outside,
      areas: ['complaints'],
      result: undefined,
    }
  })
}

function checkDays(outside: Outside, today: string): void {
  const fields: Record<string, string> = {}
  const { receivedDay, acceptedDay, endedDay } = outside
  if (receivedDay !== null && acceptedDay !== null && acceptedDay < receivedDay)
    fields['outside.acceptedDay'] = 'before-received'
  const begun = acceptedDay ?? receivedDay
  if (begun !== null && endedDay !== null && endedDay < begun) fields['outside.endedDay'] = 'before-accepted'
  for (const key of ['letterDay', 'receivedDay', 'acceptedDay', 'endedDay'] as const)
    if ((outside[key] ?? '') > today) fields[`outside.${key}`] = 'day-in-future'
  if (Object.keys(fields).length > 0) throw new DeskError('invalid', 'check-the-fields', { fields })
}
