/**
 * Calls in a minute that nobody signed in for, from all pages together: the sign-in page needs a handful, and a program that
 * tries PINs or asks for whatever it may needs more.
 */
const MOST_CALLS = 600
const MINUTE_MS = 60_000

/** Counts anonymous calls (未登录请求限速). Gives the seconds to wait once there were too many, otherwise 0. */
export function createAnonymousLimit(clock: () => number): (calls: number) => number {
  let since = 0
  let counted = 0
  return (calls) => {
    const now = clock()
    // Also when the clock was put back: nobody waits for a minute that is over.
    if (Math.abs(now - since) >= MINUTE_MS) {
      since = now
      counted = 0
    }
    counted += calls
    return counted > MOST_CALLS ? Math.max(1, Math.ceil((since + MINUTE_MS - now) / 1000)) : 0
  }
}
