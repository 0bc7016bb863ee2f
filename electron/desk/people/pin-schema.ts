import { z } from 'zod'

/** A PIN is four to eight digits: typed on the number pad while a customer waits. */
export const pinSchema = z.string().regex(/^\d{4,8}$/, 'wrong-pin-form')
