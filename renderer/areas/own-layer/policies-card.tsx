import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { Card } from '../../parts/card.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { EntryList } from './entry-list.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { OwnDialog } from './own-dialog.tsx'

/** The centre's own policies and the makers' (本店约定与厂家政策), kept by the manager. */
export function PoliciesCard() {
  const { t } = useTranslation()
  const mayChange = useCan('settings')
  const [open, setOpen] = useState<'new' | 'import' | null>(null)
  const [brought, setBrought] = useState<string | null>(null)
  const [withVoid, setWithVoid] = useState(false)
  const policies = useQuery(desk.ownLayer.policies.queryOptions())
  const all = policies.data ?? []
  const shown = withVoid ? all : all.filter((policy) => policy.voidedAt === null)
  return (
    <Card
      title={t('ownLayer.policies')}
      extra={
        mayChange && (
          <span className="row">
            <Button onClick={() => setOpen('import')}>{t('ownLayer.import')}</Button>
            <Button onClick={() => setOpen('new')}>{t('ownLayer.addPolicy')}</Button>
          </span>
        )
      }
    >
      <ProblemAlert error={policies.error} onRetry={() => policies.refetch()} />
      <div className="card-body small muted">
        <p>{t('ownLayer.policiesAbout')}</p>
        {brought !== null && <p role="status">{brought}</p>}
        {!mayChange && <p>{t('ownLayer.onlyManagers')}</p>}
        {policies.data && shown.length === 0 && <p>{t('ownLayer.noPolicies')}</p>}
      </div>
      <EntryList entries={shown} unitId={null} mayChange={mayChange} />
      {all.some((policy) => policy.voidedAt !== null) && (
        <div className="card-body">
          <Checkbox checked={withVoid} onChange={(event) => setWithVoid(event.target.checked)}>
            {t('ownLayer.showVoid')}
          </Checkbox>
        </div>
      )}
      {open === 'new' && <OwnDialog unitId={null} entry={null} onClose={() => setOpen(null)} />}
      {open === 'import' && (
        <ImportDialog
          onClose={() => setOpen(null)}
          onDone={(said) => {
            setBrought(said)
            setOpen(null)
          }}
        />
      )}
    </Card>
  )
}
