import { z } from 'zod'
import { rights } from '../../../shared/workflow/roles.ts'
import { centreRow } from '../setup/queries.ts'
import { allowed, open, router } from '../trpc.ts'
import { authorise } from './authority.ts'
import { secretSchema, typedSecret } from './secret-schema.ts'
import { changeOwnSecret, signIn, signOut } from './service.ts'

export const sessionRouter = router({
  signIn: open
    .input(z.object({ personId: z.int(), pin: typedSecret }))
    .mutation(({ ctx, input }) => signIn(ctx, input.personId, input.pin)),
  signOut: allowed('read').mutation(({ ctx }) => signOut(ctx)),
  changeOwnPin: allowed('read')
    .input(z.object({ old: typedSecret, pin: secretSchema }))
    .mutation(({ ctx, input }) => changeOwnSecret(ctx, input.old, input.pin)),
  authorise: allowed('read')
    .input(
      z.object({
        managerId: z.int(),
        pin: typedSecret,
        right: z.enum(rights),
        procedure: z.string().max(80),
        input: z.json(),
      }),
    )
    .mutation(({ ctx, input: { managerId, pin, ...act } }) => authorise(ctx, managerId, pin, act)),
  /** Who I am, and the desk's own clock: the page never asks its computer what day it is. */
  me: allowed('read').query(({ ctx }) => ({
    id: ctx.caller.personId,
    name: ctx.caller.name,
    role: ctx.caller.role,
    limitFen: ctx.caller.limitFen,
    lockMinutes: centreRow(ctx.store)?.lock_minutes ?? null,
    now: ctx.clock(),
  })),
})
