import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayHandOver } from '../../../../shared/workflow/hand-overs.ts'
import { desk } from '../../../app/client.ts'
import { useNow } from '../../../app/clock.ts'
import { useKeys } from '../../../app/keys.ts'
import { useMe } from '../../../app/me.ts'
import { useFormat } from '../../../parts/format.ts'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../../parts/reason-dialog.tsx'
import { type CaseFile, isOpenCase } from '../case-file.ts'
import { refreshCase, useAct } from '../use-act.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import './hand-over.css'

type HandOver = CaseFile['handOvers'][number]

/** What of this case waits to be accepted, or came back (转交提示), with what the person in front of it can do about it. */
export function HandOverNotice({ file }: { file: CaseFile }) {
  const me = useMe()
  if (!isOpenCase(file)) return null
  const newest = file.handOvers.at(-1)
  if (newest?.state === 'waiting')
    return newest.receiverId === me.id ? <ForMe file={file} given={newest} /> : <ForOthers file={file} given={newest} />
  const cameBack = newest !== undefined && (newest.state === 'returned' || newest.state === 'lapsed')
  if (cameBack && newest.notedAt === null && mayHandOver(me, file.complaint.ownerId))
    return <CameBack file={file} given={newest} />
  return null
}

type NoticeProps = { readonly file: CaseFile; readonly given: HandOver }

function ForMe({ file, given }: NoticeProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { mutateAsync: accept } = useMutation(desk.handOvers.accept.mutationOptions())
  const { mutateAsync: giveBack } = useMutation(desk.handOvers.return.mutationOptions())
  const [returning, setReturning] = useState(false)
  const which = { id: given.id, version: file.complaint.version }
  const take = () => act.run(() => accept(which))
  useKeys({ 'Ctrl+Enter': { words: t('handOver.accept'), run: take } })
  return (
    <section className="hand-over" aria-label={t('handOver.accept')}>
      <p>
        <b>{t('handOver.waitingMe', { giver: given.giver })}</b> {given.asked}
      </p>
      <Until given={given} />
      <ProblemAlert error={act.error} />
      <span className="row push">
        <Button onClick={() => setReturning(true)}>{t('handOver.return')}</Button>
        <Button type="primary" loading={act.working} onClick={take}>
          {t('handOver.accept')} <KeyHint keys="Ctrl+Enter" />
        </Button>
      </span>
      {returning && (
        <ReasonDialog
          title={t('handOver.returnTitle')}
          explain={<p>{t('handOver.returnExplain', { giver: given.giver })}</p>}
          action={t('handOver.return')}
          onConfirm={async (reason) => {
            await giveBack({ ...which, reason })
            await refreshCase()
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </section>
  )
}

function ForOthers({ file, given }: NoticeProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { mutateAsync: withdraw } = useMutation(desk.handOvers.withdraw.mutationOptions())
  const [withdrawing, setWithdrawing] = useState(false)
  return (
    <section className="hand-over" aria-label={t('handOver.give')}>
      <p>
        <b>{t('handOver.waitingOther', { receiver: given.receiver })}</b> {given.asked}{' '}
        <span className="muted">{t('handOver.stillWith', { giver: given.giver })}</span>
      </p>
      <Until given={given} />
      {mayHandOver(me, file.complaint.ownerId) && (
        <Button className="push" onClick={() => setWithdrawing(true)}>
          {t('handOver.withdraw')}
        </Button>
      )}
      {withdrawing && (
        <ReasonDialog
          title={t('handOver.withdrawTitle')}
          explain={<p>{t('handOver.withdrawExplain', { receiver: given.receiver, giver: given.giver })}</p>}
          action={t('handOver.withdraw')}
          onConfirm={async (reason) => {
            await withdraw({ id: given.id, version: file.complaint.version, reason })
            await refreshCase()
          }}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  )
}

function CameBack({ file, given }: NoticeProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { mutateAsync: note } = useMutation(desk.handOvers.note.mutationOptions())
  const [again, setAgain] = useState(false)
  return (
    <section className="hand-over" aria-label={t('handOver.give')}>
      <p>
        <b>
          {given.state === 'returned'
            ? t('handOver.returned', { receiver: given.receiver, reason: given.reason ?? '' })
            : t('handOver.lapsed', { receiver: given.receiver })}
        </b>
      </p>
      <ProblemAlert error={act.error} />
      <span className="row push">
        <Button onClick={() => setAgain(true)}>{t('handOver.again')}</Button>
        <Button loading={act.working} onClick={() => act.run(() => note({ id: given.id }))}>
          {t('handOver.note')}
        </Button>
      </span>
      {again && <HandOverDialog file={file} onClose={() => setAgain(false)} />}
    </section>
  )
}

function Until({ given }: { given: HandOver }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const time = format.moment(given.acceptBy, now)
  return given.acceptBy < now ? (
    <b className="late">{t('handOver.late', { time })}</b>
  ) : (
    <span className="muted">{t('handOver.by', { time })}</span>
  )
}
