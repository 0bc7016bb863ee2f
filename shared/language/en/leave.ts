import type { Words } from '../words.ts'
import type { leave as source } from '../zh-CN/leave.ts'

export const leave: Words<typeof source> = {
  title: 'The manager’s leave',
  about:
    '“{{what}}” is the manager’s to do. With his PIN or password he lets {{name}} do it this once; both names are kept.',
  right: { approve: 'approve', 'override-gate': 'override or act for another', void: 'void' },
  who: 'By leave of',
  give: 'Allow this once',
  onTheSpot: 'Decided by the manager on the spot',
  nobody: 'Nobody is here who could allow it. Please let the owner or a manager sign in.',
}
