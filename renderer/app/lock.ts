import { client } from './client.ts'
import { held } from './kept.ts'
import { draftsSaved } from './saving.ts'
import { token } from './token.ts'

/** Why the page is locked (锁屏原因): nobody moved, somebody pressed the key, the system locked or slept, the session ended. */
export type LockReason = 'idle' | 'key' | 'system' | 'ended'

/** A page that waits for its person. What he had typed stays in memory, out of sight. */
export type Lock = { readonly personId: number; readonly why: LockReason }

export const lock = held<Lock | null>(null)

/** Whose page this is (当前人员), known once the desk has said so; null before anybody signed in. */
export const seat = held<{ readonly personId: number } | null>(null)

/** Counts who sat down after somebody else (换人次数): a page that was his predecessor's begins anew. */
export const turn = held(0)

/** Who sat here before (上一位), whom a quick switch offers first. */
let before: number | null = null

/** Somebody has signed in here. */
export function sitDown(personId: number): void {
  const sitting = seat.get()
  if (sitting?.personId === personId) return
  if (sitting) {
    before = sitting.personId
    turn.set(turn.get() + 1)
  }
  seat.set({ personId })
}

/** Whose name the locked page offers first: with the key another’s, else the same person’s. */
export function offered({ personId, why }: Lock): number {
  return why === 'key' && before !== null && before !== personId ? before : personId
}

const SIGN_OUT_MS = 2000

/**
 * Locks the page (锁屏): it is out of sight at once; what was half-typed goes to the desk, then the session ends there. The
 * page itself stays in memory for the same person, and is dropped when another signs in.
 */
export async function lockPage(why: Exclude<LockReason, 'ended'>): Promise<void> {
  const sitting = seat.get()
  const bearer = token.get()
  if (sitting === null || bearer === null || lock.get() !== null) return
  lock.set({ personId: sitting.personId, why })
  // The page is hidden by now, and hands over its half-typed forms as it goes.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const late = new Promise((resolve) => setTimeout(resolve, SIGN_OUT_MS))
  await Promise.race([draftsSaved(), late])
  // Somebody quick may have signed in again meanwhile: that is another session.
  if (token.get() !== bearer) return
  await Promise.race([client.session.signOut.mutate().catch(() => {}), late])
  if (token.get() === bearer) token.set(null)
}
