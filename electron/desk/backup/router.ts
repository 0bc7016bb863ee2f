import { z } from 'zod'
import { typedSecret } from '../session/secret-schema.ts'
import { allowed, open, router } from '../trpc.ts'
import { foundBackups } from './found.ts'
import { lookInto, moveIn } from './move.ts'
import { drill, previewOf, restore, usesOf } from './restore.ts'
import { backupStatus, startBackup } from './service.ts'
import { saveSetting, settingShown } from './settings.ts'

const passphrase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('new'), words: z.string().min(8, 'passphrase-too-short').max(200, 'too-long') }),
])

const chosen = z.object({ place: z.enum(['own', 'second']), name: z.string().max(100) })
const words = z.string().max(200).nullable()

const folder = z.string().trim().min(1, 'required').max(1000, 'too-long')

export const backupRouter = router({
  status: allowed('read').query(({ ctx }) => backupStatus(ctx)),
  list: allowed('back-up').query(({ ctx }) => foundBackups(ctx.store)),
  setting: allowed('back-up').query(({ ctx }) => settingShown(ctx.store)),
  saveSetting: allowed('back-up')
    .input(
      z.object({
        version: z.int().min(0),
        place: z.string().trim().min(1).max(1000, 'too-long').nullable(),
        passphrase,
      }),
    )
    .mutation(({ ctx, input }) => saveSetting(ctx, input)),
  start: allowed('back-up').mutation(({ ctx }) => startBackup(ctx)),
  /** Of a desk that was not set up yet: a new computer. */
  look: open.input(z.object({ folder })).mutation(({ ctx, input }) => lookInto(ctx, input.folder)),
  moveIn: open
    .input(z.object({ folder, name: z.string().max(100), passphrase: words }))
    .mutation(({ ctx, input }) => moveIn(ctx, input)),
  uses: allowed('back-up').query(({ ctx }) => usesOf(ctx)),
  preview: allowed('restore')
    .input(chosen)
    .query(({ ctx, input }) => previewOf(ctx, input)),
  drill: allowed('restore')
    .input(chosen.extend({ passphrase: words }))
    .mutation(({ ctx, input: { passphrase, ...backup } }) => drill(ctx, backup, passphrase)),
  restore: allowed('restore')
    .input(chosen.extend({ passphrase: words, pin: typedSecret }))
    .mutation(({ ctx, input: { passphrase, pin, ...backup } }) => restore(ctx, backup, { passphrase, pin })),
})
