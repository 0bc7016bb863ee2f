import type { Bilingual } from './pack-schema.ts'

/** What stands in the centre's own layer, what it can give and what its period runs from, with their names. */

/** 厂家政策, 本店约定, 延保卡, 购机承诺. */
export const ownKinds = ['maker-policy', 'shop-policy', 'extended-card', 'sale-promise'] as const
export type OwnKind = (typeof ownKinds)[number]

/** The kinds that hold for every machine within their scope; the others belong to one machine. */
export const policyKinds = ['maker-policy', 'shop-policy'] as const satisfies readonly OwnKind[]
export const cardKinds = ['extended-card', 'sale-promise'] as const satisfies readonly OwnKind[]

/**
 * Whether the customer is told of an answer (对客户公开): every card and promise of his machine, also one that is over, and
 * those policies that apply and are meant to be told.
 */
export function isTold({
  entry,
  verdict,
}: {
  readonly entry: { readonly kind: OwnKind; readonly shown: boolean }
  readonly verdict: string
}): boolean {
  return entry.shown && (verdict !== 'not-given' || cardKinds.some((kind) => kind === entry.kind))
}

export const ownRemedies = ['free-repair', 'free-part', 'exchange', 'refund', 'loaner', 'transport', 'service'] as const
export type OwnRemedy = (typeof ownRemedies)[number]

/** What a period runs from (起算): `law-end` is the day after the whole unit's statutory period, `repair` the
 * hand-back after the last repair before the claim, `open` has no period of its own. */
export const ownStarts = ['purchase', 'delivery', 'installation', 'named-day', 'law-end', 'repair', 'open'] as const
export type OwnStart = (typeof ownStarts)[number]

export const ownKindNames: Record<OwnKind, Bilingual> = {
  'maker-policy': { zh: '厂家政策', en: 'maker’s policy' },
  'shop-policy': { zh: '本店约定', en: 'shop policy' },
  'extended-card': { zh: '延保卡', en: 'extended-warranty card' },
  'sale-promise': { zh: '购机承诺', en: 'promise at the sale' },
}

export const ownRemedyNames: Record<OwnRemedy, Bilingual> = {
  'free-repair': { zh: '免费修理', en: 'free repair' },
  'free-part': { zh: '免材料费', en: 'free parts' },
  exchange: { zh: '换货', en: 'exchange' },
  refund: { zh: '退货', en: 'refund' },
  loaner: { zh: '备用机', en: 'loaner' },
  transport: { zh: '上门、运输免费', en: 'free visit or transport' },
  service: { zh: '其他服务', en: 'other service' },
}

export const ownStartNames: Record<OwnStart, Bilingual> = {
  purchase: { zh: '开票日', en: 'invoice day' },
  delivery: { zh: '交付日', en: 'delivery day' },
  installation: { zh: '安装完成日', en: 'installation day' },
  'named-day': { zh: '写明的日期', en: 'a day it names' },
  'law-end': { zh: '三包有效期满次日', en: 'the day after the statutory period' },
  repair: { zh: '修好交还之日', en: 'the hand-back after a repair' },
  open: { zh: '没有单独期限', en: 'no period of its own' },
}
