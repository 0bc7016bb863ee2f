import type { ClauseContext } from '../../../shared/agreement/clause-text.ts'
import type { Apology, Compensation, Exchange, FreeRepair, Gift, Refund } from '../../../shared/agreement/clauses.ts'

/** One complete clause of each kind, about the television of the worked case. */
export const repair: FreeRepair = {
  kind: 'free-repair',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-05-28',
  fault: '黑屏',
  parts: [{ name: '逻辑组件', condition: 'new' }],
  place: 'centre',
  transport: 'centre',
  loaner: 'not-needed',
  postRepairDays: 30,
  valueFen: 38_000,
}

export const exchange: Exchange = {
  kind: 'exchange',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-06-03',
  oldSerial: '32A7788',
  newModel: 'LC-32A1W',
  newSerial: '32B0192',
  newSerialAtHandOver: false,
  sameModel: true,
  variant: '黑色',
  condition: 'new',
  accessories: '遥控器、底座',
  handOver: 'home',
  transport: 'centre',
  warrantyMonths: 12,
  valueFen: 299_900,
}

export const refund: Refund = {
  kind: 'refund',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-06-05',
  invoicePriceFen: 299_900,
  depreciation: null,
  method: 'original-route',
  unitReturned: true,
  returnedItems: '遥控器、发票',
  transport: 'centre',
}

export const compensation: Compensation = {
  kind: 'compensation',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-06-05',
  item: 'lost-work',
  detail: null,
  basis: '三次到店',
  proof: null,
  amountFen: 50_000,
  method: 'wechat',
}

export const gift: Gift = {
  kind: 'gift',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-06-10',
  item: '遥控器',
  quantity: 2,
  department: 'marketing',
  valueFen: 6_000,
}

export const apology: Apology = {
  kind: 'apology',
  performer: 'centre',
  costBearer: 'centre',
  dueDay: '2026-06-03',
  form: 'visit',
  by: '服务经理陈强',
}

export const context: ClauseContext = {
  unit: { name: '液晶电视', model: 'LC-32A1W', serial: '32A7788' },
  thirdParty: null,
}
