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
 * breaks a line. Buttons, links and an open list keep their own Enter.
 */
export function EnterForm({ label, onSubmit, className = '', children }: EnterFormProps) {
  const form = useRef<HTMLFormElement>(null)

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { target } = event
    if (!form.current || !isField(target) || target.getAttribute('aria-expanded') === 'true') return
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

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** The field that follows in the order of the page; of a group of choices only the chosen one counts. */
function fieldAfter(form: HTMLFormElement, from: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>('input, textarea')].filter(
    (field) => isField(field) && !field.disabled && field.tabIndex >= 0 && field.offsetParent !== null,
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

/** Puts the focus on the field inside the element of this class, once it is on the page. */
export function focusField(className: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.${className} input, .${className} textarea`)?.focus(),
  )
}
