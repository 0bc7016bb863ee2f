import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

const SAVE_MS = 500

type ExtraTermsProps = {
  readonly id: number
  /** The text as the desk has it. */
  readonly text: string
  readonly disabled: boolean
}

/** The further terms of a draft (其他约定): kept while typing, and looked over for what may not be agreed. */
export function ExtraTerms({ id, text, disabled }: ExtraTermsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const kept = useRef(text)
  const save = useMutation(desk.agreements.setExtraText.mutationOptions())
  const { mutate } = save

  // Neutral wording taken from a check changes the text from outside.
  useEffect(() => {
    if (text === kept.current) return
    kept.current = text
    setTyped(text)
  }, [text])

  useEffect(() => {
    if (typed === kept.current) return
    const timer = setTimeout(() => {
      kept.current = typed
      mutate({ id, text: typed })
    }, SAVE_MS)
    return () => clearTimeout(timer)
  }, [id, typed, mutate])

  return (
    <Card
      title={t('agreement.extra')}
      extra={save.isSuccess && typed === kept.current && t('agreement.extraSaved')}
      padded
    >
      <div className="stack">
        <ProblemAlert error={save.error} />
        <Field label={<span className="visually-hidden">{t('agreement.extra')}</span>} hint={t('agreement.extraHint')}>
          {(control) => (
            <Input.TextArea
              {...control}
              disabled={disabled}
              autoSize={{ minRows: 3, maxRows: 10 }}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Card>
  )
}
