import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../../app/keys.ts'

type RowKeys<Element extends HTMLElement> = {
  readonly ref: RefObject<Element | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Moves the focus through the rows of a table by arrows, Home and End (列表按键). A row's link carries `data-row`; being a
 * link, it opens by Enter without our help. A focus that was lost with the rows of the page before goes to the first row.
 */
export function useRowKeys<Element extends HTMLElement>(
  rowsShown: readonly { readonly id: number }[],
): RowKeys<Element> {
  const ref = useRef<Element>(null)
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]

  const page = rowsShown.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are why the focus may have been lost
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) rows()[0]?.focus({ preventScroll: true })
  }, [page])

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
