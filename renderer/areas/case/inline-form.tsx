import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing, useKeys } from '../../app/keys.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useReturnFocus } from '../../parts/return-focus.ts'
import type { Act } from './use-act.ts'

type InlineFormProps = {
  readonly title: string
  readonly act: Pick<Act, 'error' | 'working'>
  /** Words of the button that saves. */
  readonly save: string
  readonly disabled?: boolean
  readonly danger?: boolean
  readonly onSave: () => void
  /** Closes the form; what was typed is kept as a draft. */
  readonly onClose: () => void
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A small form that opens where it is needed (就地表单): Ctrl+Enter saves, Esc closes and gives the focus back. */
export function InlineForm(props: InlineFormProps) {
  const { title, act, save, disabled = false, danger = false, onSave, onClose, note, children } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  useKeys({ Escape: { words: t('common.close'), run: onClose } })
  useReturnFocus(form)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const send = () => {
    if (disabled || act.working) return
    onSave()
    requestAnimationFrame(() => focusWrong(form.current))
  }
  // What the desk refuses is marked a while after sending.
  useEffect(() => {
    if (act.error) focusWrong(form.current)
  }, [act.error])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    send()
  }
  return (
    <form
      ref={form}
      className="inline-form"
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <header className="row">
        <h3>{title}</h3>
        {note}
      </header>
      {children}
      <ProblemAlert error={act.error} />
      <footer className="row">
        <span className="small muted">{t('case.compose.saveHint')}</span>
        <Button className="push" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="primary" htmlType="submit" danger={danger} disabled={disabled} loading={act.working}>
          {save}
        </Button>
      </footer>
    </form>
  )
}

/** The first field that is marked as wrong gets the keyboard, so that typing on puts it right. */
function focusWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
