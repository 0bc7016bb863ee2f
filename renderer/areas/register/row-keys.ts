import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../../app/keys.ts'

type RowKeys<Element extends HTMLElement> = {
  readonly ref: RefObject<Element | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Moves the focus through the rows of a table by arrows, Home and End (列表按键). A row's link carries `data-row`; being a
 * link, it opens by Enter without our help. When `pageKey` changes, the first row takes the focus unless a filter has it.
 */
export function useRowKeys<Element extends HTMLElement>(pageKey: string): RowKeys<Element> {
  const ref = useRef<Element>(null)
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was turned begins at its first row
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body || ref.current?.contains(activeElement))
      rows()[0]?.focus({ preventScroll: true })
  }, [pageKey])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const all = rows()
    const at = all.findIndex((row) => row.matches(':focus'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    const row = to === undefined ? undefined : all[to]
    if (!row) return
    event.preventDefault()
    row.focus()
  }
  return { ref, onKeyDown }
}
