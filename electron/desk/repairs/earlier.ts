import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { faultCauses, repairResults, waitCauses } from '../../../shared/complaint/choices.ts'
import { repairDayProblems } from '../../../shared/complaint/repair-days.ts'
import { isDay } from '../../../shared/time/day.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import type { SignedIn } from '../context.ts'
import { km, words } from '../customers/schema.ts'
import { DeskError, wrongField } from '../errors.ts'
import { flag } from '../flag.ts'
import { indexRepair } from '../search/index-writer.ts'
import { repairRowsAcross } from './queries.ts'
import { nextRepairNumber } from './repair-number.ts'

const realDay = z.string().refine(isDay, 'wrong-day')

/** A repair the customer tells of (以往维修): when, how it ended, what kept it waiting, and what shows it. */
export const earlierRepairSchema = z.object({
  handInDay: realDay,
  /** Null: the machine is still in repair. */
  handBackDay: realDay.nullable(),
  result: z.enum(repairResults).nullable(),
  faultCause: z.enum(faultCauses).nullable(),
  part: words(80),
  partReplaced: z.boolean().nullable(),
  delay: z.enum(waitCauses).nullable(),
  mileageKm: km,
  sameProblem: z.boolean().nullable().default(null),
  seriousFault: z.boolean().nullable().default(null),
  proof: words(120),
})
type EarlierRepair = z.infer<typeof earlierRepairSchema>

type Told = {
  readonly complaintId: number
  readonly customerId: number
  readonly unitId: number | null
  readonly fault: string
  readonly repairs: readonly EarlierRepair[]
}

/**
 * Writes down the repairs a customer tells of when he complains (补记维修), so that the rules count them from the start. One
 * that is over stands on its own; one still running belongs to the complaint. Call inside a command.
 * @throws DeskError `invalid` with paths beginning with `repairs.`: no machine, days that cannot be, or two repairs at once
 */
export function writeEarlierRepairs(context: SignedIn, told: Told, now: number): void {
  const { store, caller } = context
  const { unitId } = told
  if (told.repairs.length > 0 && unitId === null) throw wrongField('repairs.0.handInDay', 'machine-first')
  if (unitId === null) return
  const today = dayOf(now)
  // Written in the order they happened: an open one is then the last.
  const inOrder = told.repairs
    .map((repair, index) => ({ repair, index }))
    .sort((a, b) => (a.repair.handInDay < b.repair.handInDay ? -1 : 1))
  for (const { repair, index } of inOrder) {
    const {
      handInDay,
      handBackDay,
      result,
      faultCause,
      part,
      partReplaced,
      delay,
      mileageKm,
      sameProblem,
      seriousFault,
      proof,
    } = repair
    const problems = repairDayProblems({ handInDay, handBackDay }, [], today)
    const fields = Object.fromEntries(Object.entries(problems).map(([key, why]) => [`repairs.${index}.${key}`, why]))
    if (Object.keys(fields).length > 0) throw new DeskError('invalid', 'check-the-fields', { fields })
    const other = repairRowsAcross(store, unitId, handInDay)[0]
    if (other) throw wrongField(`repairs.${index}.handInDay`, 'inside-another-repair', { number: other.number })
    const id = store.insert('repair', {
      uid: uuidv7(),
      number: nextRepairNumber(store, today),
      customer_id: told.customerId,
      unit_id: unitId,
      complaint_id: handBackDay === null ? told.complaintId : null,
      state: handBackDay === null ? 'open' : 'finished',
      hand_in_day: handInDay,
      hand_back_day: handBackDay,
      fault: told.fault,
      ...(handBackDay === null ? {} : { result }),
      fault_cause: result === 'no-fault-found' ? 'none-found' : faultCause,
      part,
      part_replaced: flag(partReplaced),
      mileage_km: mileageKm,
      same_problem: flag(sameProblem),
      serious_fault: flag(seriousFault),
      proof,
      recorder_id: caller.personId,
      created_at: now,
    })
    if (delay !== null)
      store.insert('repair_wait', { repair_id: id, from_day: handInDay, to_day: handBackDay, cause: delay })
    indexRepair(store, id)
  }
}
