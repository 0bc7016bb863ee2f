import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, queryClient } from '../../app/client.ts'
import { Card } from '../../parts/card.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSay } from '../rules/use-rulebook.ts'
import type { OurCard } from './use-playbook.ts'

const refresh = () => queryClient.invalidateQueries(desk.playbook.pathFilter())

/** The cards of the program, hidden with a reason or shown again (自带卡片). */
export function OurCards({ cards }: { cards: readonly OurCard[] }) {
  const { t } = useTranslation()
  const say = useSay()
  const [hiding, setHiding] = useState<OurCard | null>(null)
  const { mutateAsync: hide } = useMutation(desk.playbook.hide.mutationOptions())
  const show = useMutation(desk.playbook.show.mutationOptions({ onSettled: refresh }))
  return (
    <Card title={t('playbook.settings.ours')}>
      <ProblemAlert error={show.error} />
      <ul className="card-rows">
        {cards.map((card) => (
          <li key={card.id} className={card.hidden === null ? '' : 'is-void'}>
            <div className="row">
              <b>{say(card.title)}</b>
              <span className="small muted">{t(`playbook.kind.${card.kind}`)}</span>
              {card.fixed ? null : card.hidden === null ? (
                <Button
                  size="small"
                  className="push"
                  aria-label={t('playbook.settings.hideTitle', { title: say(card.title) })}
                  onClick={() => setHiding(card)}
                >
                  {t('playbook.settings.hide')}
                </Button>
              ) : (
                <Button size="small" className="push" onClick={() => show.mutate({ card: card.id })}>
                  {t('playbook.settings.show')}
                </Button>
              )}
            </div>
            {card.hidden !== null && (
              <p className="small muted">
                {t('playbook.settings.hidden', { name: card.hidden.by, reason: card.hidden.reason })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {hiding && (
        <ReasonDialog
          title={t('playbook.settings.hideTitle', { title: say(hiding.title) })}
          explain={
            <>
              <p>{say(hiding.about)}</p>
              <p className="muted">{t('playbook.settings.hideExplain')}</p>
            </>
          }
          action={t('playbook.settings.hide')}
          onConfirm={async (reason) => {
            await hide({ card: hiding.id, reason })
            await refresh()
            setHiding(null)
          }}
          onClose={() => setHiding(null)}
        />
      )}
    </Card>
  )
}
