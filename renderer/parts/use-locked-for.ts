import { useEffect, useState } from 'react'
import { useProblem } from '../app/problem.ts'

/** Seconds until the next try after a `locked` answer, counting down; and whether such a wait is just over. */
export function useLockedFor(error: unknown): { readonly seconds: number; readonly over: boolean } {
  const problem = useProblem(error)?.problem
  const told = problem?.code === 'locked' ? Number(problem.params?.seconds ?? 0) : 0
  const [left, setLeft] = useState({ error, seconds: told })
  // Of another answer, or of another person: its own wait counts.
  const seconds = left.error === error ? left.seconds : told
  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => setLeft({ error, seconds: seconds - 1 }), 1000)
    return () => clearTimeout(timer)
  }, [error, seconds])
  return { seconds, over: told > 0 && seconds === 0 }
}
