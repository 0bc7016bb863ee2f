import type { Words } from '../words.ts'
import type { recovery as source } from '../zh-CN/recovery.ts'

export const recovery: Words<typeof source> = {
  title: 'Recovery key',
  about:
    'When the owner has forgotten his PIN or password, this paper sets a new one. It works once; afterwards everybody signs in anew.',
  ofManagers: 'The shop has no owner yet, so the recovery key is the manager’s.',
  standing: 'Present key: made by {{name}} on {{day}}',
  used: 'The key was used on {{day}}. Please make a new one.',
  none: 'There is no recovery key yet.',
  ownerOnly: 'The recovery key is made and kept by the owner.',
  make: 'Make a new recovery key',
  makeAbout:
    'The new key is shown once; please print it at once. The old key stops working. Type your PIN or password first.',
  gone: 'A recovery key is shown once, and is no longer here. If you need one, the owner makes a new one in Settings.',
  afterFirstRun:
    'Please print this paper for the owner to keep. It is shown this once. After printing, press Esc to sign in.',
  paper: {
    title: 'Recovery key',
    notice: 'Keep it in an envelope with the owner, away from the computer, and take no photo of it.',
    centre: 'Centre',
    madeAt: 'Made at',
    key: 'Key',
    use: 'How it is used',
    use1: 'On the sign-in page choose “set anew with the recovery key” and type the key above (capitals and dashes do not matter).',
    use2: 'Choose the owner and set a new PIN or password.',
    use3: 'It works once. Everybody signs in anew and is told that the recovery key was used; the log keeps it too.',
    use4: 'When a new key is made, this one stops working: destroy it.',
    keep: 'Safekeeping',
    keeper: 'Kept by',
    signature: 'Signature',
    date: 'Date',
  },
  page: {
    link: 'The owner forgot: set anew with the recovery key',
    title: 'Set anew with the recovery key',
    intro: 'The owner types the printed recovery key and sets a new PIN or password.',
    key: 'Recovery key',
    keyHint: 'Five groups of five letters or digits',
    who: 'For whom',
    secret: 'New PIN or password',
    secretOf: 'New PIN or password of {{name}}',
    again: 'Once more',
    set: 'Set anew',
    back: 'Back to sign-in',
    done: 'Done. Sign in with the new PIN or password, and make a new recovery key in Settings.',
    locked: 'Too many wrong tries. Please try again in {{seconds}} seconds.',
  },
  told: {
    title: 'The recovery key was used',
    text: '{{time}}: somebody used the recovery key to set a new PIN or password for {{name}}. If that was not the owner himself, tell the owner at once.',
    understood: 'Understood',
  },
}
