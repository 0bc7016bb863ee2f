import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Centre } from '../../../electron/desk/setup/centre.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { useProblem } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CentreFields, RoleFields } from './centre-fields.tsx'
import { brandFaults, type CentreForm, centreFaults, centreFormOf, centreInputOf } from './centre-form.ts'

/** The centre's particulars (本店资料), for owners and managers to change. */
export function CentreCard() {
  const { t } = useTranslation()
  const centre = useQuery(desk.setup.centre.queryOptions())
  const maySave = useCan('settings')
  return (
    <Card title={t('settings.centre')}>
      <ProblemAlert error={centre.error} onRetry={() => centre.refetch()} />
      {centre.data && (maySave ? <CentreEditor stored={centre.data} /> : <CentreFacts centre={centre.data} />)}
    </Card>
  )
}

function CentreEditor({ stored }: { stored: Centre }) {
  const { t } = useTranslation()
  const [form, setForm] = useState(() => centreFormOf(stored))
  const [version, setVersion] = useState(stored.version)
  const [tried, setTried] = useState(false)
  const save = useMutation(
    desk.setup.saveCentre.mutationOptions({
      onSuccess: (_, sent) => {
        setTried(false)
        setVersion(sent.version + 1)
      },
    }),
  )
  const problem = useProblem(save.error)
  const theirs = problem?.problem.code === 'conflict' ? (problem.problem.theirs as Centre) : null

  const start = (centre: Centre) => {
    setForm(centreFormOf(centre))
    setVersion(centre.version)
    save.reset()
    queryClient.invalidateQueries(desk.setup.centre.queryFilter())
  }
  const send = (over: number) => {
    const wrong =
      Object.keys(centreFaults(form)).length > 0 || brandFaults(form).some((faults) => Object.keys(faults).length > 0)
    setTried(true)
    if (wrong || form.role === null || save.isPending) return
    save.mutate({ version: over, centre: centreInputOf({ ...form, role: form.role }) })
  }
  const change = (part: Partial<CentreForm>) => {
    setForm({ ...form, ...part })
    if (save.isSuccess) save.reset()
  }

  return (
    <form
      className="settings-card"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        send(version)
      }}
    >
      {theirs === null && <ProblemAlert error={save.error} />}
      <CentreFields form={form} onChange={change} checked={tried} />
      <RoleFields form={form} onChange={change} checked={tried} />
      <footer>
        <span className="muted push" role="status">
          {save.isSuccess ? t('settings.centreSaved') : ''}
        </span>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </footer>
      {theirs && (
        <CentreConflict
          mine={form}
          theirs={theirs}
          onKeepMine={() => {
            save.reset()
            send(theirs.version)
          }}
          onTakeTheirs={() => start(theirs)}
          onClose={() => save.reset()}
        />
      )}
    </form>
  )
}

/** The particulars by name and in words, for reading and for comparing two versions. */
function useCentreWords() {
  const { t } = useTranslation()
  const labels = {
    name: t('firstRun.name'),
    phone: t('firstRun.phone'),
    address: t('firstRun.address'),
    creditCode: t('firstRun.creditCode'),
    code: t('firstRun.code'),
    hours: t('firstRun.hours'),
    role: t('firstRun.steps.role'),
    brands: t('firstRun.brands'),
  }
  const words = (form: CentreForm): Record<keyof typeof labels, string> => ({
    name: form.name,
    phone: form.phone,
    address: form.address,
    creditCode: form.creditCode,
    code: form.code,
    hours: [
      form.openDays.map((day) => t(`common.weekdays.${day}`)).join(' '),
      form.lunch ? `${form.from}–${form.lunchFrom} ${form.lunchTo}–${form.to}` : `${form.from}–${form.to}`,
    ].join(' '),
    role: form.role === null ? '' : t(`choices.centreRole.${form.role}`),
    brands: form.brands.map(({ brand, untilDay }) => `${brand} ${untilDay}`.trim()).join(' · '),
  })
  return { labels, words }
}

function CentreFacts({ centre }: { centre: Centre }) {
  const { t } = useTranslation()
  const { labels, words } = useCentreWords()
  const facts = words(centreFormOf(centre))
  return (
    <>
      <KeyValues pairs={(Object.keys(labels) as (keyof typeof labels)[]).map((key) => [labels[key], facts[key]])} />
      <p className="card-body muted">{t('settings.onlyManagers')}</p>
    </>
  )
}

type CentreConflictProps = {
  readonly mine: CentreForm
  readonly theirs: Centre
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}

function CentreConflict({ mine, theirs, ...answers }: CentreConflictProps) {
  const { labels, words } = useCentreWords()
  return <ConflictDialog labels={labels} mine={words(mine)} theirs={words(centreFormOf(theirs))} {...answers} />
}
