import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCan, useMe } from '../../app/me.ts'
import { useProblem, useReasonWords } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'

/** After how many minutes the pages of the centre lock themselves (自动锁屏), for owners and managers to set. */
export function LockCard() {
  const { lockMinutes } = useMe()
  return useCan('settings') && lockMinutes !== null ? <LockForm stored={lockMinutes} /> : null
}

function LockForm({ stored }: { stored: number }) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const [text, setText] = useState(String(stored))
  const [wrong, setWrong] = useState(false)
  const save = useMutation(desk.setup.setLockMinutes.mutationOptions())
  const problem = useProblem(save.error)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const minutes = Number(text.normalize('NFKC'))
    const isWrong = !Number.isInteger(minutes) || minutes < 1 || minutes > 240
    setWrong(isWrong)
    if (!isWrong && !save.isPending) save.mutate({ minutes })
  }
  return (
    <Card title={t('lock.key')}>
      <form className="settings-card" noValidate onSubmit={submit}>
        <Field
          label={t('lock.minutes')}
          hint={t('lock.minutesHint')}
          reason={wrong ? words('wrong-minutes') : problem?.text}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                if (!save.isIdle) save.reset()
              }}
            />
          )}
        </Field>
        <footer>
          <span className="muted push" role="status">
            {save.isSuccess ? t('lock.saved') : ''}
          </span>
          <Button htmlType="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </footer>
      </form>
    </Card>
  )
}
