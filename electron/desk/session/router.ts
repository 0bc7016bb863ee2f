import { z } from 'zod'
import { allowed, open, router } from '../trpc.ts'
import { signIn, signOut } from './service.ts'

export const sessionRouter = router({
  signIn: open
    .input(z.object({ personId: z.int(), pin: z.string().min(1).max(20) }))
    .mutation(({ ctx, input }) => signIn(ctx, input.personId, input.pin)),
  signOut: allowed('read').mutation(({ ctx }) => signOut(ctx)),
  /** Who I am, and the desk's own clock: the page never asks its computer what day it is. */
  me: allowed('read').query(({ ctx }) => ({
    id: ctx.caller.personId,
    name: ctx.caller.name,
    role: ctx.caller.role,
    limitFen: ctx.caller.limitFen,
    now: ctx.clock(),
  })),
})
