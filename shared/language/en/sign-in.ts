import type { Words } from '../words.ts'
import type { signIn as source } from '../zh-CN/sign-in.ts'

export const signIn: Words<typeof source> = {
  hint: 'Click a name or use ↑↓, type your PIN or password, press Enter',
  people: 'Names',
  pinOf: 'PIN of {{name}}',
  passwordOf: 'Password of {{name}}',
  signIn: 'Sign in',
  locked: '{{name}}: too many wrong tries. Please try again in {{seconds}} seconds.',
  unlocked: 'You can try again now.',
  forgotten: 'Forgotten? A manager can set a new one in Settings.',
  secretHint: '4 to 8 digits, or a password of at least 8 characters',
  own: 'Your PIN or password',
  mine: 'My PIN or password ({{name}})',
  old: 'The present one',
  new: 'The new one',
  change: 'Change',
  changed: 'Changed; sign-ins on other computers have ended',
  nobody: 'There is nobody to sign in yet.',
}
