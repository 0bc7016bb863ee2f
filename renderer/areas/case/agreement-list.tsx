import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber, parseNumber } from '../../../shared/agreement/numbering.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'
import { useToday } from '../../app/clock.ts'
import { useCan } from '../../app/me.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { type CaseAgreement, isOpenCase, standsApproved } from './case-file.ts'
import { FileButton } from './file-button.tsx'
import type { PapersProps } from './papers-tab.tsx'
import { DraftButton } from './proposal-tab.tsx'
import { SignForm } from './sign-form.tsx'
import { useUploads } from './uploads.ts'
import { refreshCase } from './use-act.ts'

const tones: Readonly<Record<CaseAgreement['state'], Tone>> = {
  draft: 'grey',
  issued: 'amber',
  signed: 'green',
  performed: 'green',
  void: 'grey',
}

/** The number as it is printed, with its version; null for a draft, which has none. */
function printedNumber({ number, numberVersion }: CaseAgreement): string | null {
  const read = number === null ? null : parseNumber(number)
  return read === null ? null : formatNumber({ ...read, version: numberVersion })
}

/** The agreements of the case (协议), newest first, each with what is to be done with it. */
export function AgreementList({ file, handling, onHandle }: PapersProps) {
  const { t } = useTranslation()
  const approved = file.proposals.findLast(standsApproved)
  return (
    <section className="stack">
      <h3>{t('case.papers.agreements')}</h3>
      {file.agreements.length === 0 && <p className="muted">{t('case.papers.noAgreement')}</p>}
      {approved && isOpenCase(file) && <DraftButton file={file} proposal={approved} />}
      {file.agreements.toReversed().map((agreement) => (
        <Agreement key={agreement.id} file={file} agreement={agreement} handling={handling} onHandle={onHandle} />
      ))}
    </section>
  )
}

function Agreement({ file, agreement, handling, onHandle }: PapersProps & { agreement: CaseAgreement }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const maySign = useCan('sign') && isOpenCase(file)
  const short = (at: number) => format.shortDay(dayOf(at), today)
  const signed = agreement.state === 'signed' || agreement.state === 'performed'
  return (
    <article className={`paper-row ${agreement.state === 'void' ? 'is-void' : ''}`}>
      <div className="row wrap">
        <Link className="number" to={`/complaints/${file.complaint.id}/agreement/${agreement.id}`}>
          {printedNumber(agreement) ?? t('case.papers.draft')}
        </Link>
        <Tag tone={tones[agreement.state]}>{t(`choices.agreementState.${agreement.state}`)}</Tag>
        <span className="small muted">
          {[
            ...(agreement.issuedAt === null ? [] : [t('case.papers.issuedOn', { day: short(agreement.issuedAt) })]),
            ...(agreement.signedAt === null ? [] : [t('case.papers.signedOn', { day: short(agreement.signedAt) })]),
          ].join(' · ')}
        </span>
        {agreement.state === 'issued' && maySign && (
          <Button className="push" onClick={() => onHandle({ kind: 'sign', id: agreement.id })}>
            {t('case.papers.sign')}
          </Button>
        )}
      </div>
      {signed &&
        (agreement.signedAttachmentId === null ? (
          <MissingScan complaintId={file.complaint.id} agreementId={agreement.id} mayAdd={maySign} />
        ) : (
          <span className="small muted">✓ {t('case.papers.hasScan')}</span>
        ))}
      {agreement.voidReason !== null && <p className="small muted">{agreement.voidReason}</p>}
      {handling?.kind === 'sign' && handling.id === agreement.id && agreement.state === 'issued' && (
        <SignForm complaintId={file.complaint.id} agreement={agreement} onClose={() => onHandle(null)} />
      )}
    </article>
  )
}

type MissingScanProps = { readonly complaintId: number; readonly agreementId: number; readonly mayAdd: boolean }

/** A paper that was signed before it could be scanned. */
function MissingScan({ complaintId, agreementId, mayAdd }: MissingScanProps) {
  const { t } = useTranslation()
  const uploads = useUploads(complaintId)
  const { mutateAsync: attach } = useMutation(desk.agreements.attachScan.mutationOptions())
  return (
    <div className="row wrap">
      <Tag tone="amber">{t('case.papers.noScan')}</Tag>
      {mayAdd && (
        <FileButton
          label={t('case.papers.addScan')}
          loading={uploads.sending !== null}
          onFiles={async (files) => {
            const [uid] = await uploads.send(files.slice(0, 1), 'signed-agreement')
            if (uid === undefined) return
            await attach({ id: agreementId, attachmentUid: uid })
            await refreshCase()
          }}
        />
      )}
      {uploads.failures.map((failure) => (
        <p key={failure} className="problem" role="alert">
          {failure}
        </p>
      ))}
    </div>
  )
}
