import { type RefObject, useEffect, useRef, useState } from 'react'

/** The sizes of type a sheet may be set in, from the usual one down (`explanation.css`). */
const SMALLEST = 4
/** An A4 page in CSS pixels; a sheet is at least as high, rounded up. */
const PAGE_HEIGHT = Math.ceil((297 / 25.4) * 96)

/** Sets a sheet smaller step by step until it fits on one page (一页纸). Returns where to hang it, and the class of its size. */
export function useOnePage(content: object | undefined): { sheet: RefObject<HTMLDivElement | null>; size: string } {
  const sheet = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<{ readonly of: object | undefined; readonly step: number }>({ of: content, step: 0 })
  const step = fit.of === content ? fit.step : 0

  useEffect(() => {
    let gone = false
    // Before its font is there a text has another height.
    document.fonts.ready.then(() => {
      const height = sheet.current?.querySelector('.sheet-a4')?.scrollHeight ?? 0
      if (!gone && height > PAGE_HEIGHT && step < SMALLEST) setFit({ of: content, step: step + 1 })
    })
    return () => {
      gone = true
    }
  }, [content, step])

  return { sheet, size: `fit-${step}` }
}
