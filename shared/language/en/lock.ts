import type { Words } from '../words.ts'
import type { lock as source } from '../zh-CN/lock.ts'

export const lock: Words<typeof source> = {
  key: 'Lock · switch person',
  title: 'Locked',
  why: {
    idle: 'Nobody was here for a while. The same person goes on with everything half-typed still there.',
    key: 'Whoever goes on types his PIN or password. Another person lands on the same page.',
    system: 'The computer was locked or asleep. The same person goes on with everything half-typed still there.',
    ended: 'The session has ended. The same person goes on with everything half-typed still there.',
  },
  soon: 'Locking in {{seconds}} s. Move the mouse or press any key to go on.',
  minutes: 'Lock after so many minutes without anybody',
  minutesHint: '1 to 240, with a warning half a minute before; at once when the computer locks or sleeps',
  saved: 'Saved',
}
