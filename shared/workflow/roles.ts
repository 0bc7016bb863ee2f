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
  'manage-staff',
  'settings',
  'back-up',
  'restore',
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
  'manage-staff',
  'settings',
  'back-up',
  'restore',
]

const TABLE: Readonly<Record<Role, ReadonlySet<Right>>> = {
  owner: new Set<Right>([...MANAGER, 'approve-any-amount']),
  manager: new Set(MANAGER),
  clerk: new Set(CLERK),
  // A repair is taken in at the bench as well, so its technician needs no clerk for that.
  technician: new Set<Right>(['read', 'log', 'repair']),
  reader: new Set<Right>(['read']),
}

/** Whether the role holds the right; the handler of a case reads its sealed plan besides. */
export function can(role: Role, right: Right): boolean {
  return TABLE[role].has(right)
}
