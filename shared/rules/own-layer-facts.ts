import * as z from 'zod'
import { factsSchema } from './facts-schema.ts'
import { ownTermsSchema } from './own-layer-schema.ts'

const unknown = (about: string) => z.string().min(1).nullable().default(null).describe(about)

/** Facts of one machine together with the centre's own layer, as a file for `npm run entitlement` holds them. */
export const factsWithLayerSchema = factsSchema.extend({
  ownLayer: z
    .array(ownTermsSchema)
    .default([])
    .describe("The centre's own layer (厂家与本店承诺): policies, cards and promises, answered apart from the law"),
  brand: unknown('Brand of the machine, for a policy made for one'),
  model: unknown('Model of the machine, for a policy made for one'),
  serial: unknown('Serial number of the machine, for a card that names one'),
})
