import { z } from 'zod'
import { ownCardSchema } from '../../../shared/playbook/card-schema.ts'
import { allowed, router } from '../trpc.ts'
import { cardVersionRows } from './queries.ts'
import { addCard, changeCard, hideCard, playbookCards, playbookKept, showCard, voidCard } from './service.ts'

const reason = z.string().trim().min(1, 'required').max(400, 'too-long')
const ourCard = z.string().max(80, 'too-long')

/** The playbook (沟通参考). Reading it names no case, so nothing can be kept of who read what. */
export const playbookRouter = router({
  cards: allowed('read').query(({ ctx }) => playbookCards(ctx.store)),
  kept: allowed('settings').query(({ ctx }) => playbookKept(ctx.store)),
  versions: allowed('settings')
    .input(z.object({ id: z.int() }))
    .query(({ ctx, input }) => cardVersionRows(ctx.store, input.id)),
  add: allowed('settings')
    .input(z.object({ card: ownCardSchema }))
    .mutation(({ ctx, input }) => addCard(ctx, input.card)),
  change: allowed('settings')
    .input(z.object({ id: z.int(), version: z.int(), card: ownCardSchema }))
    .mutation(({ ctx, input }) => changeCard(ctx, input.id, input.version, input.card)),
  void: allowed('settings')
    .input(z.object({ id: z.int(), reason }))
    .mutation(({ ctx, input }) => voidCard(ctx, input.id, input.reason)),
  hide: allowed('settings')
    .input(z.object({ card: ourCard, reason }))
    .mutation(({ ctx, input }) => hideCard(ctx, input.card, input.reason)),
  show: allowed('settings')
    .input(z.object({ card: ourCard }))
    .mutation(({ ctx, input }) => showCard(ctx, input.card)),
})
