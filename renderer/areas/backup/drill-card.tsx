import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useProblem } from '../../app/problem.ts'
import { Card } from '../../parts/card.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { ListedBackup } from './backup-list.tsx'
import { JobBar } from './job-bar.tsx'
import { PassphraseField } from './passphrase-field.tsx'

type DrillCardProps = {
  /** The backup that is drilled with; the newest one where none was chosen. */
  readonly backup: ListedBackup | undefined
}

/** The restore drill (恢复演练): one click, and it is known that a backup can be restored. */
export function DrillCard({ backup }: DrillCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const [passphrase, setPassphrase] = useState('')
  const drill = useMutation(desk.backup.drill.mutationOptions())
  const fields = useProblem(drill.error)?.fields
  const done = drill.data
  return (
    <Card title={t('backup.drill.title')} padded>
      <div className="stack">
        <p className="small muted">{t('backup.drill.about')}</p>
        <ProblemAlert error={drill.error} />
        {fields?.passphrase !== undefined && (
          <PassphraseField value={passphrase} onChange={setPassphrase} reason={fields.passphrase} />
        )}
        {drill.isPending && <JobBar />}
        {done && (
          <p className="notice" role="status">
            {t(done.missing === 0 ? 'backup.drill.good' : 'backup.drill.lacking', {
              cases: done.cases,
              files: done.files,
              missing: done.missing,
              digest: done.digest.slice(0, 12),
            })}
          </p>
        )}
        {backup && (
          <div className="row">
            <Button
              loading={drill.isPending}
              onClick={() =>
                drill.mutate({
                  place: backup.place,
                  name: backup.name,
                  passphrase: passphrase === '' ? null : passphrase,
                })
              }
            >
              {t('backup.drill.start')}
            </Button>
            <span className="small muted">{t('backup.drill.of', { when: format.moment(backup.at, now) })}</span>
          </div>
        )}
        <Uses />
      </div>
    </Card>
  )
}

/** The last drills and restores, who did them and what came out. */
function Uses() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { data: uses = [] } = useQuery(desk.backup.uses.queryOptions())
  if (uses.length === 0) return <p className="small muted">{t('backup.drill.never')}</p>
  return (
    <div>
      <h3 className="small">{t('backup.restore.history')}</h3>
      <ul className="dashed small">
        {uses.map((use) => (
          <li key={use.id}>
            {t('backup.restore.historyLine', {
              when: format.moment(use.at, now),
              person: use.person,
              kind: t(`backup.restore.kinds.${use.kind}`),
              made: format.moment(use.madeAt, now),
            })}
            {t(use.missing === 0 ? 'backup.drill.same' : 'backup.drill.sameLacking', {
              cases: use.cases,
              files: use.files,
              missing: use.missing,
              digest: use.digest.slice(0, 12),
            })}
            {use.aside !== null && t('backup.restore.historyAside', { aside: use.aside })}
          </li>
        ))}
      </ul>
    </div>
  )
}
