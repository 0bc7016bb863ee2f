import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk, queryClient } from '../../app/client.ts'
import { Card } from '../../parts/card.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { OwnCardDialog } from './own-card-dialog.tsx'
import type { OwnCardRow } from './use-playbook.ts'

/** The centre's own cards (本店卡片): written, changed and voided here; every version stays to be read. */
export function OwnCards({ cards }: { cards: readonly OwnCardRow[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<OwnCardRow | 'new' | null>(null)
  const [voiding, setVoiding] = useState<OwnCardRow | null>(null)
  const [withVoid, setWithVoid] = useState(false)
  const { mutateAsync: voidIt } = useMutation(desk.playbook.void.mutationOptions())
  const shown = withVoid ? cards : cards.filter(({ voidedAt }) => voidedAt === null)
  return (
    <Card
      title={t('playbook.settings.own')}
      extra={<Button onClick={() => setOpen('new')}>{t('playbook.settings.add')}</Button>}
    >
      {shown.length === 0 && <p className="card-body muted">{t('playbook.settings.noOwn')}</p>}
      <ul className="card-rows">
        {shown.map((card) => (
          <li key={card.id} className={card.voidedAt === null ? '' : 'is-void'}>
            <div className="row">
              <b>{card.content.title}</b>
              <span className="small muted">{t(`playbook.kind.${card.content.kind}`)}</span>
              {card.voidedAt === null && (
                <span className="row push">
                  <Button size="small" onClick={() => setOpen(card)}>
                    {t('common.edit')}
                  </Button>
                  <Button size="small" danger onClick={() => setVoiding(card)}>
                    {t('playbook.settings.void')}
                  </Button>
                </span>
              )}
            </div>
            <Written {...card} name={card.author} />
            {card.voidedAt !== null && (
              <p className="small muted">
                {t('playbook.settings.voided', { name: card.voidedBy ?? '', reason: card.voidReason ?? '' })}
              </p>
            )}
            {card.version > 1 && <History id={card.id} />}
          </li>
        ))}
      </ul>
      {cards.some(({ voidedAt }) => voidedAt !== null) && (
        <div className="card-body">
          <Checkbox checked={withVoid} onChange={(event) => setWithVoid(event.target.checked)}>
            {t('playbook.settings.showVoid')}
          </Checkbox>
        </div>
      )}
      {open !== null && <OwnCardDialog card={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {voiding && (
        <ReasonDialog
          title={t('playbook.settings.voidTitle', { title: voiding.content.title })}
          explain={<p>{t('playbook.settings.voidExplain')}</p>}
          action={t('playbook.settings.void')}
          danger
          onConfirm={async (reason) => {
            await voidIt({ id: voiding.id, reason })
            await queryClient.invalidateQueries(desk.playbook.pathFilter())
            setVoiding(null)
          }}
          onClose={() => setVoiding(null)}
        />
      )}
    </Card>
  )
}

type WrittenProps = Pick<OwnCardRow, 'version' | 'at' | 'content'> & { readonly name: string }

function Written({ version, at, content, name }: WrittenProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="small muted">{t('playbook.settings.written', { version, name, day: dayOf(at) })}</p>
      {[...content.say, ...content.doing].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function History({ id }: { id: number }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data = [] } = useQuery(desk.playbook.versions.queryOptions({ id }, { enabled: open }))
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small muted">{t('playbook.settings.history')}</summary>
      {data.slice(1).map((version) => (
        <Written key={version.version} {...version} name={version.author} />
      ))}
    </details>
  )
}
