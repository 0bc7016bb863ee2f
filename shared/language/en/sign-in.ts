import type { Words } from '../words.ts'
import type { signIn as source } from '../zh-CN/sign-in.ts'

export const signIn: Words<typeof source> = {
  hint: 'Click a name or use ↑↓, type your PIN, press Enter',
  people: 'Names',
  pinOf: 'PIN of {{name}}',
  signIn: 'Sign in',
  locked: '{{name}}: too many wrong PINs. Please try again in {{seconds}} seconds.',
  unlocked: 'You can try again now.',
  forgotten: 'Forgotten your PIN? A manager can set a new one in Settings.',
  nobody: 'There is nobody to sign in yet.',
}
