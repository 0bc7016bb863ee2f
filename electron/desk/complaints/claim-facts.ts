import { z } from 'zod'
import { returnExceptions } from '../../../shared/complaint/choices.ts'
import { exclusionGrounds } from '../../../shared/rules/facts.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { day, fen, words } from '../customers/schema.ts'
import { DeskError } from '../errors.ts'
import { flag } from '../flag.ts'
import { complaintRow, exclusionRows } from './queries.ts'
import { openComplaint } from './service.ts'
import { keepUseFee, vehicleColumns, vehicleFactsSchema } from './vehicle-facts.ts'

export const claimFactsSchema = z.object({
  ...vehicleFactsSchema.shape,
  returnNoticeDay: day,
  returnException: z.enum(returnExceptions).nullable(),
  goodsIntact: z.boolean().nullable(),
  goodsBackDay: day,
  fraud: z.object({ by: z.enum(['seller', 'repairer']), state: z.enum(['claimed', 'shown']), paidFen: fen }).nullable(),
  /** The grounds somebody relies on; one left out is taken back. */
  exclusions: z
    .array(
      z.object({
        ground: z.enum(exclusionGrounds),
        state: z.enum(['claimed', 'shown']),
        evidence: words(400),
        saidBy: words(60).default(null),
      }),
    )
    .max(exclusionGrounds.length)
    .refine((rows) => new Set(rows.map(({ ground }) => ground)).size === rows.length, 'twice'),
})
type ClaimFacts = z.infer<typeof claimFactsSchema>

/**
 * Saves what the law asks beyond the fault itself (主张的事实): the return without a reason, fraud, what only a vehicle is
 * asked, and the grounds of exclusion with what shows them. A ground counts as shown only with its evidence in words.
 * @throws DeskError `invalid` for a future day or a ground shown without evidence, `conflict` when changed meanwhile, closed or void
 */
export function saveClaimFacts(context: SignedIn, id: number, version: number, facts: ClaimFacts): void {
  const { store, caller } = context
  checkClaimFacts(facts, dayOf(context.clock()))
  command(context, (now) => {
    const before = openComplaint(store, id)
    const saved = store.updateVersion('complaint', id, version, {
      return_notice_day: facts.returnNoticeDay,
      return_exception: facts.returnException,
      goods_intact: flag(facts.goodsIntact),
      goods_back_day: facts.goodsBackDay,
      fraud_by: facts.fraud?.by ?? null,
      fraud_state: facts.fraud?.state ?? null,
      fraud_paid_fen: facts.fraud?.paidFen ?? null,
      ...vehicleColumns(facts),
      last_action_at: now,
    })
    if (!saved) throw new DeskError('conflict', 'changed-meanwhile', { theirs: complaintRow(store, id) })
    keepUseFee(store, before.unitId, facts.useFeePercent)
    const rows = exclusionRows(store, id)
    for (const { ground, state, evidence, saidBy } of facts.exclusions) {
      const row = rows.find((each) => each.ground === ground)
      const columns = { state, evidence, said_by: saidBy, author_id: caller.personId, at: now }
      if (row) store.update('exclusion', row.id, columns)
      else store.insert('exclusion', { complaint_id: id, ground, ...columns })
    }
    for (const row of rows)
      if (row.state !== 'void' && !facts.exclusions.some(({ ground }) => ground === row.ground))
        store.update('exclusion', row.id, { state: 'void', author_id: caller.personId, at: now })
    return {
      kind: 'complaint.claim-facts-saved',
      subject: before.uid,
      details: facts,
      areas: ['complaints', 'today'],
      units: [before.unitId],
      result: undefined,
    }
  })
}

function checkClaimFacts(facts: ClaimFacts, today: string): void {
  const fields: Record<string, string> = {}
  for (const key of ['returnNoticeDay', 'goodsBackDay'] as const)
    if ((facts[key] ?? '') > today) fields[key] = 'day-in-future'
  facts.exclusions.forEach(({ state, evidence }, index) => {
    if (state === 'shown' && evidence === null) fields[`exclusions.${index}.evidence`] = 'required'
  })
  if (Object.keys(fields).length > 0) throw new DeskError('invalid', 'check-the-fields', { fields })
}
