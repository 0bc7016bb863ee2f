/** The closed choices of the register (登记选项). Their words stand in the language files under the same keys. */

/** How the complaint reached the centre (投诉渠道). */
export const channels = [
  'counter',
  'phone',
  'hotline',
  'wechat',
  'platform',
  '12315',
  'association',
  'media',
  'letter',
] as const
export type Channel = (typeof channels)[number]

/** Why customers complain (投诉原因): the three groups of the source documents with their second level. */
export const categories = [
  'quality',
  'parts-shortage',
  'repeated-repair',
  'performance',
  'fee',
  'attitude',
  'late-visit',
  'misled',
  'other',
] as const
export type Category = (typeof categories)[number]

/** What proves the purchase (凭证). */
export const voucherKinds = ['invoice', 'warranty-card', 'sales-record', 'platform-order', 'none'] as const
export type VoucherKind = (typeof voucherKinds)[number]

/** Kinds of talk and note on a case (联系方式). */
export const contactKinds = [
  'phone',
  'wechat',
  'sms',
  'counter',
  'home-visit',
  'letter',
  'platform',
  'maker',
  'note',
] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactDirections = ['in', 'out', 'internal'] as const
export type ContactDirection = (typeof contactDirections)[number]

/** What the customer asks for first (客户想要). */
export const wishes = ['repair', 'exchange', 'refund', 'compensation', 'apology', 'other'] as const
export type Wish = (typeof wishes)[number]

/** Why a repair waits (等待原因); the cause decides which line of the law applies. */
export const waitCauses = ['maker-parts', 'repairer', 'customer', 'unknown'] as const
export type WaitCause = (typeof waitCauses)[number]

/** How a repair ended (修理结果). */
export const repairResults = ['repaired', 'not-repaired', 'no-fault-found'] as const
export type RepairResult = (typeof repairResults)[number]

/** What a repair turned out to be for (故障原因); only the machine's own fault counts towards an exchange. */
export const faultCauses = ['machine', 'customer', 'none-found', 'unknown'] as const
export type FaultCause = (typeof faultCauses)[number]

/** Whether a return without a reason is excepted (无理由退货的例外): by the law's own list, or confirmed at the purchase. */
export const returnExceptions = ['none', 'by-law', 'confirmed', 'not-confirmed'] as const

/** How grave the fault of a car is (故障程度); a farm machine knows the last two alone. */
export const faultGravities = ['listed-failure', 'serious', 'general'] as const
export type FaultGravity = (typeof faultGravities)[number]

/** How it was sold (销售方式): over the counter, or at a distance - online, television, telephone, mail. */
export const salesChannels = ['shop', 'distance'] as const
export type SalesChannel = (typeof salesChannels)[number]

/** What an attachment is (附件种类). */
export const attachmentKinds = ['photo', 'voucher', 'scan', 'recording', 'signed-agreement', 'other'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Who owes the remedies: what the centre is to its customers (我方身份). */
export const centreRoles = ['seller', 'repairer', 'both'] as const
export type CentreRole = (typeof centreRoles)[number]
