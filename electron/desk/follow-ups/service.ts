import { v7 as uuidv7 } from 'uuid'
import type { Day } from '../../../shared/time/day.ts'
import { dayOf, timeOf } from '../../../shared/time/instant.ts'
import { nextWorkingDay } from '../../../shared/time/working-time.ts'
import { setDue, settleDue } from '../../store/due.ts'
import { command } from '../command.ts'
import { openComplaint, standingComplaint } from '../complaints/service.ts'
import { touchComplaint } from '../contacts/queries.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { holidaysInUse } from '../rules/law.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import { closingOn } from './closing-time.ts'
import { followUpRow } from './queries.ts'

/** Calls without an answer after which a follow-up has been tried enough. */
const ENOUGH_TRIES = 3

export type FollowUpAnswer = {
  reached: boolean
  works: boolean | null
  satisfaction: number | null
  remark: string | null
}

/** Writes a planned follow-up with its date on the list of what falls due. Call it inside a command. */
export function insertFollowUp(
  { store }: Pick<SignedIn, 'store'>,
  complaint: { readonly id: number; readonly ownerId: number },
  day: Day,
): { id: number; uid: string } {
  const uid = uuidv7()
  const id = store.insert('follow_up', { uid, complaint_id: complaint.id, planned_day: day, state: 'open' })
  const at = closingOn(day, shopTimeOf(centreOf(store), holidaysInUse(store)))
  setDue(store, { kind: 'follow-up', sourceId: id, complaintId: complaint.id, ownerId: complaint.ownerId, at })
  return { id, uid }
}

/** Plans a follow-up call (回访) on a day. @throws DeskError `invalid` for a day gone by */
export function planFollowUp(context: SignedIn, complaintId: number, day: Day): { id: number } {
  const { store } = context
  return command(context, (now) => {
    const complaint = openComplaint(store, complaintId)
    if (day < dayOf(now, centreOf(store).zone)) throw wrongField('day', 'day-in-past')
    const { id, uid } = insertFollowUp(context, complaint, day)
    touchComplaint(store, complaintId, now, 0, false)
    return { kind: 'follow-up.planned', subject: uid, details: { day }, areas: ['complaints', 'today'], result: { id } }
  })
}

/** How often it was tried in vain: each try leaves one line in the remark. */
function triesOf(followUp: { reached: number | null; remark: string | null }): number {
  return followUp.reached === 0 ? (followUp.remark ?? '').split('\n').length : 0
}

/**
 * Records a follow-up (回访记录). A customer who was not reached leaves it open for the next working day, with the hour of
 * the try; `enough` says that the third try was in vain, so that the desk may leave a message and go on.
 * @throws DeskError `conflict` when it was settled before or the case is void, `invalid` for an answer without the customer's satisfaction
 */
export function recordFollowUp(
  context: SignedIn,
  id: number,
  answer: FollowUpAnswer,
): { state: 'open' | 'done'; tries: number; enough: boolean } {
  const { store, caller } = context
  if (answer.reached && answer.satisfaction === null) throw wrongField('satisfaction', 'required')
  return command(context, (now) => {
    const before = found(followUpRow(store, id))
    const complaint = standingComplaint(store, before.complaintId)
    if (before.state !== 'open') throw new DeskError('conflict', 'already-settled', { theirs: before })
    const shop = shopTimeOf(centreOf(store), holidaysInUse(store))
    const today = dayOf(now, shop.zone)
    const earlier = before.remark === null ? [] : [before.remark]
    const row = { at: now, author_id: caller.personId, reached: Number(answer.reached) }
    const tries = triesOf(before) + (answer.reached ? 0 : 1)
    touchComplaint(store, before.complaintId, now, 0, false)
    if (answer.reached) {
      const works = answer.works === null ? null : Number(answer.works)
      const remark = [...earlier, ...(answer.remark === null ? [] : [answer.remark])].join('\n') || null
      store.update('follow_up', id, { ...row, state: 'done', works, satisfaction: answer.satisfaction, remark })
      settleDue(store, 'follow-up', id)
    } else {
      const { day } = nextWorkingDay(today, shop)
      const said = (answer.remark ?? '').replaceAll(/\s+/g, ' ')
      const remark = [...earlier, `${today} ${timeOf(now, shop.zone)} ${said}`.trim()].join('\n')
      store.update('follow_up', id, { ...row, planned_day: day, remark })
      const at = closingOn(day, shop)
      setDue(store, { kind: 'follow-up', sourceId: id, complaintId: complaint.id, ownerId: complaint.ownerId, at })
    }
    return {
      kind: answer.reached ? 'follow-up.done' : 'follow-up.not-reached',
      subject: before.uid,
      details: { ...answer, tries },
      areas: ['complaints', 'today'],
      result: { state: answer.reached ? 'done' : 'open', tries, enough: !answer.reached && tries >= ENOUGH_TRIES },
    }
  })
}
