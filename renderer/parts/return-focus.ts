import { type RefObject, useEffect, useState } from 'react'

/** What keeps its place in a card while forms come and go: the open tab, or the list that can be scrolled. */
const LASTING = '[role="tab"][aria-selected="true"], [tabindex="0"]'

const isLost = () => document.activeElement === null || document.activeElement === document.body

/** Gives a focus that was lost to what lasts in the card it was in, else to the main action of the page, else to the page. */
function focusNear(card: Element | null): void {
  const inCard = card?.isConnected ? card.querySelector<HTMLElement>(LASTING) : null
  const main = document.querySelector<HTMLElement>('.action-bar .ant-btn-primary')
  const target = inCard ?? main ?? document.getElementById('page')
  target?.focus()
}

/**
 * Gives the focus back when the form or dialog that took it closes (焦点归还, WCAG 2.4.3): to where it was, or where that is
 * gone close to it. `form`: what stands in the page itself, and so knows its card also when nothing had the focus before.
 */
export function useReturnFocus(form?: RefObject<HTMLElement | null>): void {
  // Taken before the first field takes the focus.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const card = (form?.current ?? before)?.closest('.card') ?? null
    return () => {
      // Where only the page itself had it, the main action is nearer to what comes next.
      if (before instanceof HTMLElement && before !== document.body && before.id !== 'page') before.focus()
      if (isLost()) focusNear(card)
    }
  }, [before, form])
}

/** Watches over a page: when what has the focus is taken away and nothing else took it, it goes to what lasts beside it. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = page.current
    if (main === null) return
    let last: { readonly element: Element; readonly card: Element | null } | null = null
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, card: target.closest('.card') }
    }
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected || !isLost()) return
      focusNear(last.card)
    })
    main.addEventListener('focusin', note)
    observer.observe(main, { childList: true, subtree: true })
    return () => {
      main.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [page])
}
