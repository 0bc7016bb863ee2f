import { useEffect, useState } from 'react'

/** Seconds since the form was opened (通话计时): while someone talks, the form is open. */
export function useTalkSeconds(): number {
  const [start] = useState(() => performance.now())
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [start])
  return seconds
}

/** `2:31`. */
export function timerText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
