import { type RefObject, useEffect, useRef, useState } from 'react'

/** The sizes a sheet may be set in, from the usual one down (`explanation.css`, `rule-card.css`). */
const SMALLEST = 5
/** Page heights in CSS pixels; a sheet is at least as high, rounded up. */
const pageHeights = { A4: Math.ceil((297 / 25.4) * 96), A5: Math.ceil((210 / 25.4) * 96) }

/**
 * Sets a sheet smaller step by step until it fits on one page (一页纸); `first` is the page of the first size, all others are
 * A4. Returns where to hang it, and the class of its size.
 */
export function useOnePage(
  content: object | undefined,
  first: keyof typeof pageHeights = 'A4',
): { sheet: RefObject<HTMLDivElement | null>; size: string } {
  const sheet = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<{ readonly of: object | undefined; readonly step: number }>({ of: content, step: 0 })
  const step = fit.of === content ? fit.step : 0

  useEffect(() => {
    let gone = false
    // Before its font is there a text has another height.
    document.fonts.ready.then(() => {
      const height = sheet.current?.querySelector('.sheet-a4')?.scrollHeight ?? 0
      if (!gone && height > pageHeights[step === 0 ? first : 'A4'] && step < SMALLEST)
        setFit({ of: content, step: step + 1 })
    })
    return () => {
      gone = true
    }
  }, [content, first, step])

  return { sheet, size: `fit-${step}` }
}
