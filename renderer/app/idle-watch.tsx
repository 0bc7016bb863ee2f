import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lockPage } from './lock.ts'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
const WARNING_SECONDS = 30

/** Locks the page after minutes without a sign of anybody (自动锁屏), and says so half a minute before. */
export function IdleWatch({ minutes }: { minutes: number }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let seen = performance.now()
    const note = () => {
      seen = performance.now()
      setLeft(null)
    }
    const look = () => {
      const seconds = Math.ceil(minutes * 60 - (performance.now() - seen) / 1000)
      if (seconds <= 0) void lockPage('idle')
      else setLeft(seconds <= WARNING_SECONDS ? seconds : null)
    }
    const timer = setInterval(look, 1000)
    for (const sign of SIGNS) window.addEventListener(sign, note, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, note, { capture: true })
    }
  }, [minutes])
  if (left === null) return null
  return (
    <div className="idle-warning" role="alert">
      {t('lock.soon', { seconds: left })}
    </div>
  )
}
