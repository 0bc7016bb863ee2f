import { z } from 'zod'
import { allowed, router } from '../trpc.ts'
import { customerSchema, unitSchema } from './schema.ts'
import {
  customerBrief,
  customersByPhone,
  knownModels,
  saveCustomer,
  saveUnit,
  voidCustomer,
  voidUnit,
} from './service.ts'

const voiding = z.object({ id: z.int(), reason: z.string().trim().min(1, 'required').max(400, 'too-long') })

export const customersRouter = router({
  byPhone: allowed('read')
    .input(z.object({ digits: z.string().max(20) }))
    .query(({ ctx, input }) => customersByPhone(ctx.store, input.digits)),
  get: allowed('read')
    .input(z.object({ id: z.int() }))
    .query(({ ctx, input }) => customerBrief(ctx.store, input.id)),
  models: allowed('read')
    .input(z.object({ text: z.string().max(60) }))
    .query(({ ctx, input }) => knownModels(ctx.store, input.text)),
  save: allowed('edit')
    .input(z.object({ id: z.int(), version: z.int(), customer: customerSchema }))
    .mutation(({ ctx, input }) => saveCustomer(ctx, input.id, input.version, input.customer)),
  saveUnit: allowed('edit')
    .input(z.object({ id: z.int(), version: z.int(), unit: unitSchema }))
    .mutation(({ ctx, input }) => saveUnit(ctx, input.id, input.version, input.unit)),
  void: allowed('void')
    .input(voiding)
    .mutation(({ ctx, input }) => voidCustomer(ctx, input.id, input.reason)),
  voidUnit: allowed('void')
    .input(voiding)
    .mutation(({ ctx, input }) => voidUnit(ctx, input.id, input.reason)),
})
