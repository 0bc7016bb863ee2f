import { z } from 'zod'
import { categories, centreRoles, channels, wishes } from '../../../shared/complaint/choices.ts'
import { symptomCodes } from '../../../shared/complaint/symptoms.ts'
import { customerRef, day, fen, unitRef, words } from '../customers/schema.ts'
import { draftKey } from '../drafts/draft-key.ts'
import { earlierRepairSchema } from '../repairs/earlier.ts'
import { vehicleFactsSchema } from './vehicle-facts.ts'

/** Symptoms as they were picked (问题表现), each once. */
export const pickedSymptoms = z
  .array(z.enum(symptomCodes))
  .max(20)
  .transform((codes) => [...new Set(codes)])

/** What a clerk writes down of a complaint; a stub holds just the customer and his words. */
export const complaintSchema = z.object({
  channel: z.enum(channels),
  channelReference: words(60),
  words: z.string().trim().min(1, 'required').max(2000, 'too-long'),
  category: z.enum(categories).nullable(),
  severity: z.int().min(1).max(4).nullable(),
  safety: z.boolean(),
  symptoms: pickedSymptoms.default([]),
  symptom: words(400),
  faultPart: words(60),
  faultInTable: z.boolean().nullable(),
  faultShownDay: day,
  /** The day he reported it; null: the day of registration. */
  faultReportedDay: day.default(null),
  /** Who we are towards this customer; null: what the centre is as a rule. */
  ourRole: z.enum(centreRoles).nullable().default(null),
  stillUsable: z.boolean().nullable(),
  helpWanted: words(400),
  wish: z.enum(wishes).nullable(),
  sameModelInStock: z.boolean().nullable(),
  demands: z
    .array(
      z.object({ item: z.string().trim().min(1, 'required').max(120, 'too-long'), amountFen: fen, must: z.boolean() }),
    )
    .max(20),
})
export type ComplaintInput = z.infer<typeof complaintSchema>

export const registerSchema = z.object({
  customer: customerRef,
  unit: unitRef.nullable(),
  complaint: complaintSchema,
  /** What only a vehicle is asked. */
  vehicle: vehicleFactsSchema.prefault({}),
  /** The repairs the customer tells of. */
  repairs: z.array(earlierRepairSchema).max(20).default([]),
  /** The half-typed form this came from; discarded in the same transaction. */
  draft: draftKey.nullable(),
})
export type RegisterInput = z.infer<typeof registerSchema>
