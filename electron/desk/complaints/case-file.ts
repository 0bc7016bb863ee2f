import type { Store } from '../../store/store.ts'
import { agreementRows } from '../agreements/queries.ts'
import { attachmentRows } from '../attachments/queries.ts'
import { contactRows, promiseRows } from '../contacts/queries.ts'
import { unitRow } from '../customers/queries.ts'
import { customerBrief } from '../customers/service.ts'
import { found } from '../errors.ts'
import { followUpRows } from '../follow-ups/queries.ts'
import { handOverRows } from '../hand-overs/queries.ts'
import { standingHold } from '../privacy/queries.ts'
import { proposalRows } from '../proposals/queries.ts'
import { repairRowsOfUnit, waitRows } from '../repairs/queries.ts'
import { taskRows } from '../tasks/queries.ts'
import { missingFactsOf } from './incomplete.ts'
import { complaintRow, demandRows, exclusionRows, stageChangeRows } from './queries.ts'
import { moves } from './stages.ts'

/** Everything the case page shows of one complaint (案卷), in one answer. @throws DeskError `not-found` */
export function caseFile(store: Store, id: number, now: number) {
  const complaint = found(complaintRow(store, id))
  const unit = complaint.unitId === null ? null : found(unitRow(store, complaint.unitId))
  return {
    complaint,
    missing: missingFactsOf(store, id),
    demands: demandRows(store, id),
    exclusions: exclusionRows(store, id).filter(({ state }) => state !== 'void'),
    customer: customerBrief(store, complaint.customerId),
    unit,
    repairs:
      unit === null
        ? []
        : repairRowsOfUnit(store, unit.id).map((repair) => ({ ...repair, waits: waitRows(store, repair.id) })),
    stages: stageChangeRows(store, id),
    contacts: contactRows(store, id),
    promises: promiseRows(store, id),
    attachments: attachmentRows(store, id),
    proposals: proposalRows(store, id),
    agreements: agreementRows(store, id),
    tasks: taskRows(store, id),
    followUps: followUpRows(store, id),
    handOvers: handOverRows(store, id),
    hold: standingHold(store, id) ?? null,
    ...moves(store, complaint, now),
  }
}

export type CaseFile = ReturnType<typeof caseFile>
