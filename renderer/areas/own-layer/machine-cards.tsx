import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '../../app/client.ts'
import { useCan } from '../../app/me.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { EntryList } from './entry-list.tsx'
import { OwnDialog } from './own-dialog.tsx'

/** The cards and sale-time promises of a machine (延保卡、购机承诺), with a button to record another. */
export function MachineCards({ unitId }: { unitId: number }) {
  const { t } = useTranslation()
  const mayChange = useCan('edit')
  const [adding, setAdding] = useState(false)
  const cards = useQuery(desk.ownLayer.cards.queryOptions({ unitId }))
  return (
    <section className="machine-cards" aria-label={t('ownLayer.ofMachine')}>
      <header className="row wrap">
        <h3>{t('ownLayer.ofMachine')}</h3>
        <Internal>
          {mayChange && (
            <Button size="small" className="push" onClick={() => setAdding(true)}>
              {t('ownLayer.addCard')}
            </Button>
          )}
        </Internal>
      </header>
      {cards.data?.length === 0 && <p className="muted small">{t('ownLayer.noCards')}</p>}
      <ProblemAlert error={cards.error} onRetry={() => cards.refetch()} />
      {cards.data && <EntryList entries={cards.data} unitId={unitId} mayChange={mayChange} />}
      {adding && <OwnDialog unitId={unitId} entry={null} onClose={() => setAdding(false)} />}
    </section>
  )
}
