import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCan, useCanAsk } from '../../app/me.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { type CaseFile, isOpenCase } from './case-file.ts'
import { refreshCase, useAct } from './use-act.ts'

/** What is done to a case now and then (其他办理): edit, told of other channels, void. */
export function MoreMenu({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const navigate = useNavigate()
  const mayVoid = useCanAsk('void')
  const mayHold = useCan('personal-data')
  const [open, setOpen] = useState<'channels' | 'void' | 'hold' | null>(null)
  const { mutateAsync: voidCase } = useMutation(desk.complaints.void.mutationOptions())
  const { complaint } = file
  const isOpen = isOpenCase(file)
  const close = () => setOpen(null)
  const button = useRef<HTMLButtonElement>(null)
  const show = (what: 'channels' | 'void' | 'hold') => {
    // The menu goes away with its items: the dialog gives the focus back to what opened the menu.
    button.current?.focus()
    setOpen(what)
  }
  const told = complaint.channelsGivenAt
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="topRight"
        autoFocus
        menu={{
          items: [
            {
              key: 'edit',
              label: t('case.more.edit'),
              disabled: !isOpen,
              onClick: () => navigate(`/complaints/${complaint.id}/edit`),
            },
            {
              key: 'channels',
              label:
                told === null
                  ? t('case.more.channels')
                  : t('case.more.channelsDone', { day: format.shortDay(dayOf(told), today) }),
              disabled: !isOpen || told !== null,
              onClick: () => show('channels'),
            },
            ...(mayHold
              ? [
                  {
                    key: 'hold',
                    label: t(file.hold === null ? 'privacy.hold' : 'privacy.lift'),
                    disabled: complaint.anonymisedAt !== null,
                    onClick: () => show('hold'),
                  },
                ]
              : []),
            ...(mayVoid
              ? [{ key: 'void', danger: true, label: t('case.more.void'), onClick: () => show('void') }]
              : []),
          ],
        }}
      >
        <Button ref={button}>{t('case.more.button')} ▾</Button>
      </Dropdown>
      {open === 'channels' && <ChannelsDialog file={file} onClose={close} />}
      {open === 'hold' && <HoldDialog file={file} onClose={close} />}
      {open === 'void' && (
        <ReasonDialog
          title={t('case.void.title')}
          explain={<p>{t('case.void.explain')}</p>}
          action={t('case.void.confirm')}
          danger
          onConfirm={async (reason) => {
            await voidCase({ id: complaint.id, reason })
            await refreshCase()
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

type CaseDialogProps = { readonly file: CaseFile; readonly onClose: () => void }

/** Keeps the whole case for a dispute, an authority or a court, or lets it go by the keeping periods again (法定保留). */
function HoldDialog({ file, onClose }: CaseDialogProps) {
  const { t } = useTranslation()
  const { mutateAsync: hold } = useMutation(desk.privacy.hold.mutationOptions())
  const { mutateAsync: lift } = useMutation(desk.privacy.liftHold.mutationOptions())
  const { complaint, hold: held } = file
  return (
    <ReasonDialog
      title={t(held === null ? 'privacy.holdTitle' : 'privacy.lift')}
      explain={<p>{held === null ? t('privacy.holdExplain') : t('privacy.liftExplain', { reason: held.reason })}</p>}
      action={t(held === null ? 'privacy.holdConfirm' : 'privacy.liftConfirm')}
      onConfirm={async (reason) => {
        await (held === null ? hold : lift)({ complaintId: complaint.id, reason })
        await refreshCase()
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function ChannelsDialog({ file, onClose }: CaseDialogProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { mutateAsync: note } = useMutation(desk.complaints.noteChannelsGiven.mutationOptions())
  return (
    <Dialog
      title={t('case.channels.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            autoFocus
            loading={act.working}
            onClick={async () => {
              if (await act.run(() => note({ id: file.complaint.id }))) onClose()
            }}
          >
            {t('case.channels.confirm')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemAlert error={act.error} />
        <p>{t('case.channels.explain')}</p>
      </div>
    </Dialog>
  )
}
