import { z } from 'zod'
import { faultCauses, repairResults, waitCauses } from '../../../shared/complaint/choices.ts'
import { isDay } from '../../../shared/time/day.ts'
import { pickedSymptoms } from '../complaints/schema.ts'
import { customerRef, fen, kilometres, km, unitRef, words } from '../customers/schema.ts'
import { draftKey } from '../drafts/draft-key.ts'

const realDay = z.string().refine(isDay, 'wrong-day')

/** A machine handed in (接修): whose, which, what is wrong, picked or in words. Twenty seconds at the counter. */
export const takeInSchema = z.object({
  customer: customerRef,
  unit: unitRef,
  complaintId: z.int().nullable(),
  handInDay: realDay,
  mileageKm: km,
  symptoms: pickedSymptoms.default([]),
  fault: z.string().trim().max(400, 'too-long'),
  accessories: words(200),
  technician: words(20),
  draft: draftKey.nullable(),
})
export type TakeInInput = z.infer<typeof takeInSchema>

/** What becomes known on the bench (检测与修理). */
export const repairSchema = z.object({
  handInDay: realDay,
  /** Left as they are where a save does not name them. */
  symptoms: pickedSymptoms.optional(),
  mileageKm: kilometres.optional(),
  sameProblem: z.boolean().nullable().optional(),
  seriousFault: z.boolean().nullable().optional(),
  /** Corrects how a finished repair ended; of one that is open nothing is said yet. */
  result: z.enum(repairResults).nullable().optional(),
  fault: z.string().trim().max(400, 'too-long'),
  diagnosis: words(400),
  part: words(80),
  partReplaced: z.boolean().nullable(),
  faultCause: z.enum(faultCauses).nullable(),
  workDone: words(400),
  partsUsed: words(400),
  costFen: fen,
  accessories: words(200),
  technician: words(20),
  proof: words(120),
})
export type RepairInput = z.infer<typeof repairSchema>

export const waitSchema = z.object({
  fromDay: realDay,
  toDay: realDay.nullable(),
  cause: z.enum(waitCauses),
  note: words(200),
})
export type WaitInput = z.infer<typeof waitSchema>

/** How it ended; what the bench said of cause and part stands unless it is said here. */
export const finishSchema = z.object({
  handBackDay: realDay,
  result: z.enum(repairResults),
  faultCause: z.enum(faultCauses).nullable().default(null),
  partReplaced: z.boolean().nullable().default(null),
  sameProblem: z.boolean().nullable().default(null),
  seriousFault: z.boolean().nullable().default(null),
})
export type FinishInput = z.infer<typeof finishSchema>
