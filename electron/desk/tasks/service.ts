import { departments } from '../../../shared/agreement/clause-tasks.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { settleDue } from '../../store/due.ts'
import { closeIfPerformed } from '../agreements/execution.ts'
import { command } from '../command.ts'
import { standingComplaint } from '../complaints/service.ts'
import { touchComplaint } from '../contacts/queries.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import { may, refused } from '../may.ts'
import { centreOf } from '../setup/centre.ts'
import { openTaskCount, openTaskRows, taskRow } from './queries.ts'

/** As many as anybody can read in one board. */
const MOST_TASKS = 200

/**
 * Open tasks by the department that has to do them, the soonest first; departments without one are left in, empty. What
 * is beyond the board comes up as those before it are done; `total` counts it too.
 */
export function taskBoard({ store, clock }: Pick<SignedIn, 'store' | 'clock'>) {
  const today = dayOf(clock(), centreOf(store).zone)
  const open = openTaskRows(store, MOST_TASKS).map((task) => ({ ...task, overdue: task.dueDay < today }))
  return {
    departments: departments.map((department) => ({
      department,
      tasks: open.filter((task) => task.department === department),
    })),
    total: open.length < MOST_TASKS ? open.length : openTaskCount(store),
  }
}

/**
 * Settles a task: done, with what proves it, or void, with the reason, which is the manager's to say. With the last open
 * task its agreement is performed and the case goes on to the follow-up.
 * @throws DeskError `conflict` when it was settled before or the case is void, `forbidden` for voiding without the right
 */
export function settleTask(context: SignedIn, id: number, state: 'done' | 'void', proof: string): void {
  const { store, caller } = context
  if (state === 'void' && !may(caller, 'void')) throw refused(caller, 'void', 'manager-only')
  command(context, (now) => {
    const task = found(taskRow(store, id))
    standingComplaint(store, task.complaintId)
    if (task.state !== 'open') throw new DeskError('conflict', 'already-settled', { theirs: task })
    store.update('task', id, { state, proof, settled_at: now, settled_by: caller.personId })
    settleDue(store, 'task', id, state)
    touchComplaint(store, task.complaintId, now, 0, false)
    if (task.agreementId !== null) closeIfPerformed(context, task.agreementId, now)
    return {
      kind: `task.${state}`,
      subject: task.uid,
      details: { proof },
      areas: ['complaints', 'agreements', 'today'],
      complaintId: task.complaintId,
      result: undefined,
    }
  })
}
