/** The roles of a centre: 店主, 经理, 前台, 师傅, 只读. */
export const roles = ['owner', 'manager', 'clerk', 'technician', 'reader'] as const
export type Role = (typeof roles)[number]

/** What a role may do. Money has its own limit for each person; `approve-any-amount` is the one right above all limits. */
export const rights = [
  'read',
  'register',
  'edit',
  'log',
  'repair',
  'propose',
  'issue-agreement',
  'sign',
  'export',
  'approve',
  'override-gate',
  'void',
  'read-sealed-plan',
  'personal-data',
  'manage-staff',
  'settings',
  'back-up',
  'restore',
  'recovery-key',
  'approve-any-amount',
] as const
export type Right = (typeof rights)[number]

const CLERK: readonly Right[] = [
  'read',
  'register',
  'edit',
  'log',
  'repair',
  'propose',
  'issue-agreement',
  'sign',
  'export',
]

const MANAGER: readonly Right[] = [
  ...CLERK,
  'approve',
  'override-gate',
  'void',
  'read-sealed-plan',
  'personal-data',
  'manage-staff',
  'settings',
  'back-up',
  'restore',
  'recovery-key',
]

/** What each role may do (岗位权限), the one table the desk and its pages ask. */
const TABLE: Readonly<Record<Role, ReadonlySet<Right>>> = {
  owner: new Set<Right>([...MANAGER, 'approve-any-amount']),
  manager: new Set(MANAGER),
  clerk: new Set(CLERK),
  // A repair is taken in at the bench as well, so its technician needs no clerk for that.
  technician: new Set<Right>(['read', 'log', 'repair']),
  reader: new Set<Right>(['read']),
}

/** Rights a manager may lend for one act, with his own PIN (经理授权); what changes the shop itself he does signed in. */
const LENT: ReadonlySet<Right> = new Set<Right>(['approve', 'override-gate', 'void'])

/** Whether somebody of the role may ask a manager to lend him the right: he must be one who works on cases. */
export function mayAuthorise(role: Role, right: Right): boolean {
  return LENT.has(right) && TABLE[role].has('log')
}

/** Whether the role holds the right; the handler of a case reads its sealed plan besides. */
export function can(role: Role, right: Right): boolean {
  return TABLE[role].has(right)
}
