import { expect, test } from 'vitest'
import { can, rights, roles } from '../../../shared/workflow/roles.ts'

const held = (role: (typeof roles)[number]) => rights.filter((right) => can(role, right))

test('the reader only reads, and every role reads', () => {
  expect(held('reader')).toEqual(['read'])
  for (const role of roles) expect(can(role, 'read')).toBe(true)
})

test('a clerk takes a case from register to signature, and decides nothing over a limit', () => {
  expect(held('clerk')).toEqual([
    'read',
    'register',
    'edit',
    'log',
    'repair',
    'propose',
    'issue-agreement',
    'sign',
    'export',
  ])
})

test('a technician repairs and logs, and issues no paper', () => {
  expect(held('technician')).toEqual(['read', 'log', 'repair'])
})

test('only manager and owner approve, override, void, see sealed plans, manage staff and settings', () => {
  for (const right of [
    'approve',
    'override-gate',
    'void',
    'read-sealed-plan',
    'personal-data',
    'manage-staff',
    'settings',
  ] as const)
    expect(roles.filter((role) => can(role, right))).toEqual(['owner', 'manager'])
})

test('the owner holds every right, and alone the one above all limits', () => {
  expect(held('owner')).toEqual([...rights])
  expect(roles.filter((role) => can(role, 'approve-any-amount'))).toEqual(['owner'])
})
