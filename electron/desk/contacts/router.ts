import { z } from 'zod'
import { contactDirections, contactKinds } from '../../../shared/complaint/choices.ts'
import { allowed, router } from '../trpc.ts'
import { logContact, makePromise, movePromise, settlePromise, voidContact } from './service.ts'

const reason = z.string().trim().min(1, 'required').max(400, 'too-long')
const promise = z.object({
  dueAt: z.int(),
  ownerId: z.int(),
  words: z.string().trim().min(1, 'required').max(400, 'too-long'),
})

export const contactsRouter = router({
  log: allowed('log')
    .input(
      z.object({
        complaintId: z.int(),
        kind: z.enum(contactKinds),
        direction: z.enum(contactDirections),
        chase: z.boolean(),
        minutes: z.int().min(0).max(1440).nullable(),
        words: z.string().trim().min(1, 'required').max(4000, 'too-long'),
        promise: promise.nullable(),
      }),
    )
    .mutation(({ ctx, input: { promise: made, ...contact } }) => logContact(ctx, contact, made)),
  void: allowed('void')
    .input(z.object({ id: z.int(), reason }))
    .mutation(({ ctx, input }) => voidContact(ctx, input.id, input.reason)),
  promise: allowed('log')
    .input(promise.extend({ complaintId: z.int() }))
    .mutation(({ ctx, input }) => makePromise(ctx, input)),
  settlePromise: allowed('log')
    .input(z.object({ id: z.int(), state: z.enum(['kept', 'broken', 'void']), result: reason }))
    .mutation(({ ctx, input }) => settlePromise(ctx, input.id, input.state, input.result)),
  movePromise: allowed('log')
    .input(z.object({ id: z.int(), dueAt: z.int(), reason }))
    .mutation(({ ctx, input }) => movePromise(ctx, input.id, input.dueAt, input.reason)),
})
