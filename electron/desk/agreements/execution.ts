import { v7 as uuidv7 } from 'uuid'
import { clauseTasks, taskText } from '../../../shared/agreement/clause-tasks.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import { addDays, type Day } from '../../../shared/time/day.ts'
import { nextWorkingDay } from '../../../shared/time/working-time.ts'
import { followUpOffsets } from '../../../shared/workflow/follow-ups.ts'
import { setDue, settleDue } from '../../store/due.ts'
import { type ComplaintRow, complaintRow } from '../complaints/queries.ts'
import { advance } from '../complaints/stages.ts'
import type { SignedIn } from '../context.ts'
import { found } from '../errors.ts'
import { closingOn } from '../follow-ups/closing-time.ts'
import { followUpRows } from '../follow-ups/queries.ts'
import { insertFollowUp } from '../follow-ups/service.ts'
import { holidaysInUse } from '../rules/law.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import { taskRows, taskRowsOfAgreement } from '../tasks/queries.ts'
import { agreementRow, agreementRows } from './queries.ts'

/**
 * Hands a signed agreement to the departments (执行): a task for every step of its clauses, due by closing time of its day,
 * and the follow-ups after the last of them. A clause without a day is due on `signedDay`. Call it inside the command that signs.
 */
export function startExecution(
  context: SignedIn,
  agreementId: number,
  complaint: ComplaintRow,
  clauses: readonly Clause[],
  signedDay: Day,
): void {
  const { store } = context
  const shop = shopTimeOf(centreOf(store), holidaysInUse(store))
  const tasks = clauses.flatMap(clauseTasks).map((task) => ({ ...task, dueDay: task.dueDay ?? signedDay }))
  for (const task of tasks) {
    const id = store.insert('task', {
      uid: uuidv7(),
      complaint_id: complaint.id,
      agreement_id: agreementId,
      department: task.department,
      words: taskText(task, 'zh-CN'),
      due_day: task.dueDay,
      state: 'open',
    })
    const at = closingOn(task.dueDay, shop)
    setDue(store, { kind: 'task', sourceId: id, complaintId: complaint.id, ownerId: complaint.ownerId, at })
  }
  const performed = [signedDay, ...tasks.map((task) => task.dueDay)].sort().at(-1) ?? signedDay
  const days = followUpOffsets(clauses.map((clause) => clause.kind)).map(
    // The first open day from the wanted one on.
    (offset) => nextWorkingDay(addDays(performed, offset - 1), shop).day,
  )
  for (const day of new Set(days)) insertFollowUp(context, complaint, day)
}

/**
 * When no task is open any more and some were done, the agreement is performed (履行); when it was the last one of its case
 * under way, the case goes on to the follow-up.
 */
export function closeIfPerformed(context: SignedIn, agreementId: number, now: number): void {
  const { store } = context
  const states = taskRowsOfAgreement(store, agreementId).map((task) => task.state)
  if (states.includes('open') || !states.includes('done')) return
  const agreement = found(agreementRow(store, agreementId))
  store.update('agreement', agreementId, { state: 'performed' })
  // Another agreement of the case may still be under way: the customer is asked when everything was done.
  if (taskRows(store, agreement.complaintId).some((task) => task.state === 'open')) return
  const complaint = found(complaintRow(store, agreement.complaintId))
  // A case that was taken back to an earlier stage is not done with it because these tasks are.
  if (complaint.stage === 'execution') advance(context, complaint, 'follow-up', now)
}

/** Takes back what a voided agreement set going: its open tasks, and the open follow-ups unless another agreement needs them. */
export function stopExecution(context: SignedIn, agreementId: number, now: number): void {
  const { store, caller } = context
  for (const task of taskRowsOfAgreement(store, agreementId)) {
    if (task.state !== 'open') continue
    store.update('task', task.id, { state: 'void', settled_at: now, settled_by: caller.personId })
    settleDue(store, 'task', task.id, 'void')
  }
  const { complaintId } = found(agreementRow(store, agreementId))
  const others = agreementRows(store, complaintId).filter(({ id }) => id !== agreementId)
  if (others.some(({ state }) => state === 'signed' || state === 'performed')) return
  for (const followUp of followUpRows(store, complaintId)) {
    if (followUp.state !== 'open') continue
    store.update('follow_up', followUp.id, { state: 'void' })
    settleDue(store, 'follow-up', followUp.id, 'void')
  }
}
