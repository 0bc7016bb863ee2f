import { z } from 'zod'

/** Which half-typed form (草稿): the form's name, and the record it is about or an empty text. */
export const draftKey = z.object({ form: z.string().min(1).max(40), subject: z.string().max(60) })
