import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useCan, useCanAsk, useMe } from '../../app/me.ts'
import { useFormat } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { type CaseFile, type CaseProposal, isOpenCase, standsApproved } from './case-file.ts'
import { storedClauses } from './clause-form.ts'
import { ClauseList } from './clause-list.tsx'
import { DecisionForm } from './decision-form.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { useAct } from './use-act.ts'

const tones: Readonly<Record<CaseProposal['state'], Tone>> = {
  waiting: 'amber',
  approved: 'green',
  returned: 'amber',
  rejected: 'red',
  withdrawn: 'grey',
}

type ProposalTabProps = {
  readonly file: CaseFile
  /** Whether the form of a new proposal is open. */
  readonly making: boolean
  readonly onMake: (making: boolean) => void
}

/** What we offer (方案): the proposals of the case, newest first, the manager's decision, and the form of the next one. */
export function ProposalTab({ file, making, onMake }: ProposalTabProps) {
  const { t } = useTranslation()
  const mayPropose = useCan('propose')
  const waiting = file.proposals.some((proposal) => proposal.state === 'waiting')
  const canPropose = mayPropose && isOpenCase(file) && !waiting
  if (making && canPropose) return <ProposalForm file={file} onClose={() => onMake(false)} />
  return (
    <div className="card-body stack">
      {file.proposals.length === 0 && <p className="muted">{t('case.proposal.empty')}</p>}
      {canPropose && (
        <Button onClick={() => onMake(true)}>
          {file.proposals.length === 0 ? t('case.proposal.make') : t('case.proposal.again')}
        </Button>
      )}
      {file.proposals.toReversed().map((proposal) => (
        <Proposal key={proposal.id} file={file} proposal={proposal} />
      ))}
    </div>
  )
}

function Proposal({ file, proposal }: { file: CaseFile; proposal: CaseProposal }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const me = useMe()
  const mayApprove = useCan('approve')
  const mayAsk = useCanAsk('approve')
  const [onTheSpot, setOnTheSpot] = useState(false)
  const act = useAct()
  const { mutateAsync: withdraw } = useMutation(desk.proposals.withdraw.mutationOptions())
  const waiting = proposal.state === 'waiting' && isOpenCase(file)
  const { endedAt, ender, endReason } = proposal
  const end = proposal.replacedBy === null ? t('case.proposal.void') : t('case.proposal.replaced')
  return (
    <article className="proposal">
      <header className="row wrap">
        {endedAt === null ? (
          <Tag tone={tones[proposal.state]}>{t(`choices.proposalState.${proposal.state}`)}</Tag>
        ) : (
          <Tag>{end}</Tag>
        )}
        <b className="number">
          {proposal.beyondFen === 0
            ? t('case.proposal.ungranted')
            : t('case.entry.proposalText', { amount: format.money(proposal.beyondFen) })}
        </b>
        <span className="small muted push">
          {t('case.proposal.by', { name: proposal.author, time: format.moment(proposal.createdAt, now) })}
        </span>
      </header>
      <ClauseList clauses={storedClauses(proposal.clauses)} unit={file.unit} />
      <p className="quote">{proposal.opinion}</p>
      {proposal.decidedAt !== null && proposal.decider !== null && (
        <p className="small">
          {t(`choices.proposalState.${proposal.state}`)} ·{' '}
          {t('case.proposal.decidedBy', { name: proposal.decider, time: format.moment(proposal.decidedAt, now) })}
          {proposal.decisionReason !== null && ` · ${proposal.decisionReason}`}
        </p>
      )}
      {endedAt !== null && ender !== null && (
        <p className="small">
          {end} · {t('case.proposal.endedBy', { name: ender, time: format.moment(endedAt, now) })}
          {endReason !== null && ` · ${endReason}`}
        </p>
      )}
      {waiting && (mayApprove || onTheSpot) && <DecisionForm proposalId={proposal.id} />}
      {waiting && (proposal.authorId === me.id || mayApprove) && (
        <>
          <ProblemAlert error={act.error} />
          <Button loading={act.working} onClick={() => act.run(() => withdraw({ id: proposal.id }))}>
            {t('case.proposal.withdraw')}
          </Button>
        </>
      )}
      {waiting && !mayApprove && mayAsk && !onTheSpot && (
        <div>
          <Button onClick={() => setOnTheSpot(true)}>{t('leave.onTheSpot')}</Button>
        </div>
      )}
      {standsApproved(proposal) && isOpenCase(file) && <DraftButton file={file} proposal={proposal} />}
    </article>
  )
}

/** Makes the draft of the agreement, or puts an older draft on this proposal, and opens it. */
export function DraftButton({ file, proposal }: { file: CaseFile; proposal: CaseProposal }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const act = useAct()
  const { mutateAsync: draft } = useMutation(desk.agreements.draft.mutationOptions())
  const newest = file.proposals.findLast((each) => standsApproved(each) || each.state === 'waiting')
  // A draft of an earlier proposal is put on the new one; what was issued has to be corrected first.
  const used = file.agreements.some(
    ({ state, proposalId }) => state !== 'void' && !(state === 'draft' && proposalId !== proposal.id),
  )
  if (newest?.id !== proposal.id || used) return null
  return (
    <>
      <ProblemAlert error={act.error} />
      <Button
        loading={act.working}
        onClick={() =>
          act.run(async () => {
            const { id } = await draft({ proposalId: proposal.id })
            navigate(`/complaints/${file.complaint.id}/agreement/${id}`)
          })
        }
      >
        {t('case.proposal.draft')}
      </Button>
    </>
  )
}
