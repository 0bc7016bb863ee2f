import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

/** Holds a printed digest against the log (核对纸上的摘要). */
export function CompareForm() {
  const { t } = useTranslation()
  const [id, setId] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<{ eventId: number; code: string } | null>(null)
  const answer = useQuery({
    ...desk.audit.compare.queryOptions(asked ?? { eventId: 1, code: '-' }, { staleTime: 0 }),
    enabled: asked !== null,
  })
  const eventId = Number(id)
  const complete = /^\d{1,12}$/.test(id.trim()) && eventId > 0 && code.trim() !== ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (complete) setAsked({ eventId, code })
  }
  const type = (set: (text: string) => void) => (text: string) => {
    set(text)
    setAsked(null)
  }
  const words = { true: 'audit.matches', false: 'audit.differs', null: 'audit.unknown' } as const
  const matches = asked && answer.data ? answer.data.matches : undefined
  return (
    <form className="compare-digest" noValidate onSubmit={submit}>
      <p>
        {t('audit.compare')} <span className="muted small">{t('audit.compareHint')}</span>
      </p>
      <Field label={t('audit.compareId')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={id}
            onChange={(event) => type(setId)(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('audit.compareCode')}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={100}
            value={code}
            onChange={(event) => type(setCode)(event.target.value)}
          />
        )}
      </Field>
      <Button htmlType="submit" disabled={!complete} loading={asked !== null && answer.isFetching}>
        {t('audit.compareNow')}
      </Button>
      {matches !== undefined && (
        <p className={matches === true ? 'green-text' : 'red-text'} role="status">
          {t(words[`${matches}`])}
        </p>
      )}
      <ProblemAlert error={answer.error} />
    </form>
  )
}
