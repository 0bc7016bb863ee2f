import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { App, Button, Input, Radio } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useProblem } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

type Setting = inferRouterOutputs<DeskRouter>['backup']['setting']

/** Where else backups go, and whether they are encrypted there (第二位置). */
export function SettingCard() {
  const { t } = useTranslation()
  const { data } = useQuery(desk.backup.setting.queryOptions())
  return (
    <Card title={t('backup.setting.title')} padded>
      {data && <SettingForm key={data.version} setting={data} />}
    </Card>
  )
}

function SettingForm({ setting }: { setting: Setting }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [place, setPlace] = useState(setting.place ?? '')
  const [kind, setKind] = useState<'keep' | 'new' | 'none'>('keep')
  const [words, setWords] = useState('')
  const [again, setAgain] = useState('')
  const [checked, setChecked] = useState(false)
  const save = useMutation(
    desk.backup.saveSetting.mutationOptions({
      onSuccess: () => {
        message.success(t('backup.setting.saved'))
        queryClient.invalidateQueries({ queryKey: desk.backup.setting.queryKey() })
      },
    }),
  )
  const problem = useProblem(save.error)
  const differ = kind === 'new' && words !== again

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    if (differ) return
    save.mutate({
      version: setting.version,
      place: place.trim() === '' ? null : place.trim(),
      passphrase: kind === 'new' ? { kind, words } : { kind },
    })
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="small muted">{t('backup.setting.about')}</p>
      <ProblemAlert error={save.error} />
      <Field label={t('backup.setting.place')} hint={t('backup.setting.placeHint')} reason={problem?.fields.place}>
        {(control) => (
          <Input {...control} autoComplete="off" value={place} onChange={(event) => setPlace(event.target.value)} />
        )}
      </Field>
      {place.trim() !== '' && (
        <>
          <Field
            label={t('backup.setting.passphrase')}
            hint={setting.encrypted ? t('backup.setting.encrypted') : t('backup.setting.open')}
          >
            {({ id }) => (
              <Radio.Group
                id={id}
                optionType="button"
                value={kind}
                options={(['keep', 'new', 'none'] as const).map((each) => ({
                  value: each,
                  label: t(`backup.setting.${each}`),
                }))}
                onChange={(event) => setKind(event.target.value)}
              />
            )}
          </Field>
          {kind === 'new' && (
            <>
              <Field
                label={t('backup.setting.words')}
                hint={t('backup.setting.hint')}
                reason={problem?.fields['passphrase.words']}
              >
                {(control) => (
                  <Input.Password
                    {...control}
                    autoComplete="new-password"
                    value={words}
                    onChange={(event) => setWords(event.target.value)}
                  />
                )}
              </Field>
              <Field
                label={t('backup.setting.again')}
                reason={checked && differ ? t('backup.setting.differ') : undefined}
              >
                {(control) => (
                  <Input.Password
                    {...control}
                    autoComplete="new-password"
                    value={again}
                    onChange={(event) => setAgain(event.target.value)}
                  />
                )}
              </Field>
            </>
          )}
        </>
      )}
      <div>
        <Button htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
