import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useCan, useMe } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ClauseList } from '../case/clause-list.tsx'
import { DecisionForm } from '../case/decision-form.tsx'
import type { WaitingProposal } from './waiting-proposal.ts'
import '../case/case.css'
import './approvals.css'

/** What waits for the manager's decision (审批): the list on the left, the whole proposal and the decision on the right. */
export function ApprovalsPage() {
  const { t } = useTranslation()
  useTitle(t('approvals.title'))
  const mayApprove = useCan('approve')
  return (
    <Internal>
      <main className="page">{mayApprove ? <Waiting /> : <p className="empty">{t('approvals.notAllowed')}</p>}</main>
    </Internal>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(desk.proposals.waiting.queryOptions())
  // Today leads to one proposal: it must be this one that Enter approves.
  const asked = Number(useSearchParams()[0].get('proposal'))
  const [chosenId, setChosenId] = useState<number | null>(asked || null)
  const [done, setDone] = useState('')
  const rows = useRef(new Map<number, HTMLButtonElement>())
  const approve = useRef<HTMLButtonElement>(null)
  const list = data?.rows ?? []
  const chosen = list.find((proposal) => proposal.id === chosenId) ?? list[0]

  const step = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = chosen && list[list.indexOf(chosen) + move]
    if (move === 0 || !next) return
    event.preventDefault()
    setChosenId(next.id)
    rows.current.get(next.id)?.focus()
  }
  if (error) return <ProblemAlert error={error} onRetry={() => refetch()} />
  if (!data) return <div className="quiet-bar" />
  return (
    <div className="approvals">
      <section className="card">
        <header>
          <h1>{t('approvals.list')}</h1>
          <span className="extra">{t('approvals.hint')}</span>
        </header>
        <p className="done-note small" role="status">
          {done}
        </p>
        {data.total > list.length && (
          <p className="small muted">{t('approvals.capped', { count: list.length, total: data.total })}</p>
        )}
        {list.length === 0 && <p className="empty">{t('approvals.empty')}</p>}
        <ul onKeyDown={step}>
          {list.map((proposal, index) => (
            <li key={proposal.id}>
              <button
                type="button"
                ref={(row) => {
                  if (row) rows.current.set(proposal.id, row)
                  else rows.current.delete(proposal.id)
                }}
                className="approval-row"
                aria-pressed={proposal === chosen}
                // biome-ignore lint/a11y/noAutofocus: the list is what the page was opened for
                autoFocus={list.some(({ id }) => id === asked) ? proposal.id === asked : index === 0}
                onFocus={() => setChosenId(proposal.id)}
                onClick={() => approve.current?.focus()}
              >
                <Row proposal={proposal} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {chosen && (
        <Proposal key={chosen.id} proposal={chosen} onBack={() => rows.current.get(chosen.id)?.focus()}>
          <DecisionForm
            proposalId={chosen.id}
            approveButton={approve}
            onDecided={(decision) => setDone(`${chosen.complaintNumber} ${t(`approvals.done.${decision}`)}`)}
          />
        </Proposal>
      )}
    </div>
  )
}

function Row({ proposal }: { proposal: WaitingProposal }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  return (
    <>
      <span className="number">{proposal.complaintNumber}</span>
      <span>
        {proposal.customer} · {[proposal.productName, proposal.model].filter(Boolean).join(' ')}
      </span>
      <b className="number push">{t('approvals.beyond', { amount: format.money(proposal.beyondFen) })}</b>
      <span className="small muted">
        {t('approvals.author', { name: proposal.author, time: format.moment(proposal.createdAt, now) })}
      </span>
    </>
  )
}

type ProposalProps = {
  readonly proposal: WaitingProposal
  readonly onBack: () => void
  readonly children: React.ReactNode
}

function Proposal({ proposal, onBack, children }: ProposalProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { limitFen } = useMe()
  const limits = [
    t('approvals.beyond', { amount: format.money(proposal.beyondFen) }),
    ...(proposal.grantedFen > 0 ? [t('approvals.granted', { amount: format.money(proposal.grantedFen) })] : []),
    ...(proposal.limitFen === null ? [] : [t('approvals.authorLimit', { amount: format.money(proposal.limitFen) })]),
    t('approvals.ownLimit', { amount: limitFen === null ? t('common.noLimit') : format.money(limitFen) }),
  ]
  return (
    <section
      className="card"
      aria-label={proposal.complaintNumber}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onBack()
      }}
    >
      <header>
        <h2 className="number">{proposal.complaintNumber}</h2>
        <span>{proposal.customer}</span>
        <Link className="extra" to={`/complaints/${proposal.complaintId}`}>
          {t('approvals.openCase')}
        </Link>
      </header>
      <div className="card-body stack">
        <p>{limits.join(' · ')}</p>
        <ClauseList clauses={proposal.clauses} unit={proposal} />
        <div>
          <p className="muted small">{t('approvals.opinion')}</p>
          <p className="quote">{proposal.opinion}</p>
        </div>
        {children}
      </div>
    </section>
  )
}
