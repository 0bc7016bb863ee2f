/** What a person signs in with (登录方式): PIN 码 for the number pad, or a 密码. */
export const secretKinds = ['pin', 'password'] as const
export type SecretKind = (typeof secretKinds)[number]

const PIN = /^\d{4,8}$/
const LONGEST_PASSWORD = 64
const SHORTEST_PASSWORD = 8

/** Digits alone are a PIN. */
export function kindOfSecret(secret: string): SecretKind {
  return /^\d+$/.test(secret) ? 'pin' : 'password'
}

/** Why a chosen PIN or password will not do, as a key of the language files; null where it will. */
export function secretFault(secret: string): 'wrong-pin-form' | 'wrong-password-form' | null {
  if (kindOfSecret(secret) === 'pin' || secret === '') return PIN.test(secret) ? null : 'wrong-pin-form'
  const length = [...secret].length
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD ? null : 'wrong-password-form'
}
