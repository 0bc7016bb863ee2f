import { z } from 'zod'
import { type Role, roles } from '../../../shared/workflow/roles.ts'
import { secretSchema } from '../session/secret-schema.ts'
import { allowed, router } from '../trpc.ts'
import { addPerson, changePerson, peopleOf } from './service.ts'

const limit = z.int().min(0).nullable()

/** An empty limit is none at all: nobody below a manager may be given that by leaving a field empty. */
const hasLimit = ({ role, limitFen }: { role: Role; limitFen: number | null }) =>
  limitFen !== null || role === 'owner' || role === 'manager'
const limitMissing = { path: ['limitFen'], error: 'required' }

const name = z.string().trim().min(1, 'required').max(20, 'too-long')

export const peopleRouter = router({
  list: allowed('read').query(({ ctx }) => peopleOf(ctx.store)),
  add: allowed('manage-staff')
    .input(z.object({ name, role: z.enum(roles), limitFen: limit, pin: secretSchema }).refine(hasLimit, limitMissing))
    .mutation(({ ctx, input }) => addPerson(ctx, input)),
  change: allowed('manage-staff')
    .input(
      z
        .object({
          id: z.int(),
          name,
          role: z.enum(roles),
          limitFen: limit,
          active: z.boolean(),
          pin: secretSchema.nullable(),
        })
        .refine(hasLimit, limitMissing),
    )
    .mutation(({ ctx, input }) => changePerson(ctx, input)),
})
