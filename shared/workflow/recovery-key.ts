import type { Role } from './roles.ts'

/** Thirty-two signs without I, L, O and U: none is mistaken for another on paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 25

/** How many random bytes a key takes, one a sign. */
export const RECOVERY_KEY_BYTES = LENGTH

/** A recovery key (恢复密钥) of random bytes, as it is printed: five groups of five signs, 125 bits. */
export function recoveryKeyOf(bytes: Uint8Array): string {
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length))
  return signs.join('').replace(/(.{5})(?=.)/g, '$1-')
}

/** A key as somebody typed it from the paper, in its one form: case, spaces and strokes do not matter, nor O for 0. */
export function readRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
}

/** Whose PIN a key can set (可恢复的人): the owners' where there is one, else the managers'. */
export function recoverable<Person extends { readonly role: Role }>(people: readonly Person[]): Person[] {
  const owners = people.filter(({ role }) => role === 'owner')
  return owners.length > 0 ? owners : people.filter(({ role }) => role === 'manager')
}
