import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { isComposing } from '../../app/keys.ts'

type EnterFormProps = {
  readonly label: string
  /** Sends the form: Enter on its last field. */
  readonly onSubmit: () => void
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A form filled in with Enter alone (回车走表单): Enter goes on to the next field and on the last one sends, Shift+Enter
 * breaks a line, Ctrl+Enter sends from anywhere. Buttons, links and an open list keep their own Enter; what stands in a
 * `data-aside` is reached by Tab only.
 */
export function EnterForm({ label, onSubmit, className = '', children }: EnterFormProps) {
  const form = useRef<HTMLFormElement>(null)

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    if (event.altKey || event.shiftKey) return
    const { target } = event
    // Before the field sees it: a list would open on this key as well.
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) onSubmit()
      return
    }
    if (!form.current || !isField(target) || picks(target)) return
    // Ant Design would open its list: the arrow keys and the space bar do that.
    event.preventDefault()
    event.stopPropagation()
    const next = fieldAfter(form.current, target)
    if (next) next.focus()
    else onSubmit()
  }

  return (
    <form
      ref={form}
      aria-label={label}
      className={className}
      onKeyDownCapture={onKeyDownCapture}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  )
}

/** Whether Enter belongs to an open list: not where the list only offers, and nothing of it was gone to (`data-typed`). */
function picks(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true' && field.dataset.typed === undefined
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** The field that follows in the order of the page; of a group of choices only the chosen one counts. */
function fieldAfter(form: HTMLFormElement, from: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>('input, textarea')].filter(
    (field) =>
      isField(field) &&
      !field.disabled &&
      field.tabIndex >= 0 &&
      field.offsetParent !== null &&
      !field.closest('[data-aside]'),
  )
  const group = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : null
  const start = fields.indexOf(from)
  return fields.slice(start + 1).find((field) => {
    if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
    return field.name !== group && field.checked
  })
}

/** Puts the focus on the first field that is marked as wrong; call it after the marks are on the page. */
export function focusFirstWrong(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('form [aria-invalid="true"]')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'center' })
  })
}

/** Puts the focus on the field inside the element of this class: at once, so that no key typed on is lost, or as soon as it is there. */
export function focusField(className: string): void {
  const field = () =>
    document.querySelector<HTMLElement>(`.${className} :is(input:checked, input:not([type='radio']), textarea)`)
  const there = field()
  if (there) there.focus()
  else requestAnimationFrame(() => field()?.focus())
}
