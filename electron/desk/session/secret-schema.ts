import { z } from 'zod'
import { secretFault } from '../../../shared/workflow/secret.ts'

/** A PIN of four to eight digits, typed on the number pad while a customer waits, or a password of eight characters and more. */
export const secretSchema = z
  .string()
  .max(100, 'too-long')
  .superRefine((secret, check) => {
    const fault = secretFault(secret)
    if (fault) check.addIssue({ code: 'custom', message: fault })
  })

/** What is typed where a PIN or password is asked for; whether it is right is not told by its form. */
export const typedSecret = z.string().min(1, 'required').max(100)
