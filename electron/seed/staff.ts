import { CENTRE_ZONE } from '../../shared/time/instant.ts'
import type { Role } from '../../shared/workflow/roles.ts'
import type { Centre, CentreInput } from '../desk/setup/centre.ts'

/** Somebody who works at the centre of the demo and of seeded registers, with the PIN to sign in by. */
export type Member = {
  readonly name: string
  readonly role: Role
  readonly pin: string
  readonly limitFen: number | null
}

const CLERK_LIMIT_FEN = 30_000

/** The people, the first of them the manager; ids follow this order. */
export const staff: readonly Member[] = [
  { name: '陈经理', role: 'manager', pin: '2468', limitFen: null },
  { name: '小刘', role: 'clerk', pin: '1357', limitFen: CLERK_LIMIT_FEN },
  { name: '小周', role: 'clerk', pin: '1122', limitFen: CLERK_LIMIT_FEN },
  { name: '孙姐', role: 'clerk', pin: '3344', limitFen: CLERK_LIMIT_FEN },
  { name: '小何', role: 'clerk', pin: '5566', limitFen: CLERK_LIMIT_FEN },
  { name: '李工', role: 'technician', pin: '3579', limitFen: 0 },
  { name: '王师傅', role: 'technician', pin: '4680', limitFen: 0 },
  { name: '赵师傅', role: 'technician', pin: '7913', limitFen: 0 },
]

const hours = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
]

/** The centre of the demo and of seeded registers. */
export const centreInput: CentreInput = {
  name: '城东家电服务中心',
  creditCode: '91330100MA2B0X1234',
  code: '',
  address: '城东区幸福路 8 号',
  phone: '0571-88886666',
  role: 'both',
  brands: [
    { brand: '海辰', untilDay: '2027-12-31' },
    { brand: '星鹭', untilDay: '2027-06-30' },
    { brand: '康居', untilDay: null },
  ],
  openingHours: { 0: hours, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours },
}

/** The same as the desk reads it back. */
export const seededCentre: Centre = {
  ...centreInput,
  creditCode: centreInput.creditCode,
  code: null,
  zone: CENTRE_ZONE,
  version: 1,
}
