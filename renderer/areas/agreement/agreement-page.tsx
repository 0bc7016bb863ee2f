import './agreement.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { problemOf } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { AgreementFoot } from '../../paper/agreement-foot.tsx'
import { PaperSheet } from '../../paper/paper-sheet.tsx'
import { agreementWatermark } from '../../paper/watermark.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useKeptFocus } from '../../parts/return-focus.ts'
import { CheckList } from './check-list.tsx'
import { ExtraTerms } from './extra-terms.tsx'
import { blockItems } from './paper-parts.ts'
import { useExtraTerms } from './use-extra-terms.ts'

/** The agreement between its terms and its checks (协议页): drafted here, issued here, then printed and signed. */
export function AgreementPage() {
  const { t, i18n } = useTranslation()
  const id = Number(useParams().agreementId)
  const agreement = useQuery(
    desk.agreements.get.queryOptions({ id, language: i18n.language === 'en' ? 'en' : 'zh-CN' }),
  )
  useTitle(agreement.data?.printedNumber ?? t('agreement.title'))
  if (!agreement.data)
    return (
      <main className="page">
        <ProblemAlert error={agreement.error} onRetry={agreement.refetch} />
        {agreement.isPending && <div className="quiet-bar" />}
      </main>
    )
  return <Agreement key={id} paper={agreement.data} readAt={agreement.dataUpdatedAt} />
}

type AgreementProps = {
  readonly paper: inferRouterOutputs<DeskRouter>['agreements']['get']
  /** When the desk last said so. */
  readonly readAt: number
}

function Agreement({ paper, readAt }: AgreementProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id } = paper
  const [asking, setAsking] = useState<'issue' | 'correct' | 'void' | null>(null)
  // What somebody has read is what stood there when he reached for the button, not what may come in behind the question.
  const [read, setRead] = useState(paper.digest)
  const mayVoid = useCan('void')
  const mayIssue = useCan('issue-agreement')
  const mayPropose = useCan('propose')
  const maySign = useCan('sign')
  const customerLooks = useCustomerView()
  const terms = useExtraTerms(id, paper.extraText, readAt)
  const issue = useMutation(
    desk.agreements.issue.mutationOptions({
      onError: () => queryClient.invalidateQueries(desk.agreements.get.pathFilter()),
    }),
  )
  const correct = useMutation(desk.agreements.correct.mutationOptions())
  const voidIt = useMutation(desk.agreements.void.mutationOptions())
  const print = () => navigate(`/paper/agreement/${id}`)
  const blocked = paper.checks.filter((check) => check.result === 'block')
  const marks = paper.checks.flatMap((check) => (check.code === 'forbidden-text' ? [check.params.finding.match] : []))
  const draft = paper.state === 'draft'
  const caseLink = `/complaints/${paper.complaintId}`
  const ready = draft && mayIssue && blocked.length === 0 && terms.settled && !issue.isPending
  const askToIssue = () => {
    setRead(paper.digest)
    setAsking('issue')
  }
  useKeys({
    'Ctrl+P': { words: t('common.print'), run: print },
    ...(ready && !customerLooks ? { F10: { words: t('agreement.issue'), run: askToIssue } } : {}),
  })
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  useEffect(() => {
    if (main.current) focusFirst(main.current)
  }, [])
  const changed = issue.isError && problemOf(issue.error).reason === 'changed-meanwhile'
  const sheet = (
    <div className="agreement-desk">
      <PaperSheet
        content={paper.content}
        watermark={agreementWatermark(paper.state, paper.content.language)}
        foot={<AgreementFoot {...paper} language={paper.content.language} />}
        marks={customerLooks ? [] : marks}
      />
    </div>
  )
  // Checks, limits and what may still be done with it are between us: the customer sees the paper itself.
  if (customerLooks) return <main className="page">{sheet}</main>

  return (
    <main ref={main} className="page with-actions agreement-page">
      <div className="stack">
        <Card
          title={t('agreement.terms')}
          extra={
            draft ? (
              <Link to={`${caseLink}?tab=proposal`}>{t('agreement.changeProposal')}</Link>
            ) : (
              t('agreement.fromProposal')
            )
          }
        >
          <ol className="agreement-terms">
            {blockItems(paper.content, 'result').map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Card>
        {draft && mayPropose && <ExtraTerms typing={terms} />}
        <Card title={t('agreement.schedule')}>
          <ol className="agreement-terms">
            {blockItems(paper.content, 'schedule').map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Card>
      </div>
      {sheet}
      <div className="stack">
        {paper.intact === false && <p className="problem">{t('agreement.altered')}</p>}
        {changed ? (
          <p className="problem" role="alert">
            {t('agreement.changedSinceRead')}
          </p>
        ) : (
          <ProblemAlert error={issue.error} />
        )}
        {draft ? (
          <Card
            title={t('agreement.checks')}
            extra={blocked.length > 0 && t('agreement.blocked', { count: blocked.length })}
          >
            <CheckList
              checks={paper.checks}
              titles={paper.titles}
              onNeutral={
                mayPropose && terms.settled
                  ? (start, end, neutral) =>
                      terms.type(paper.extraText.slice(0, start) + neutral + paper.extraText.slice(end))
                  : null
              }
            />
          </Card>
        ) : (
          <Card title={t(`agreement.state.${paper.state}`)} padded>
            <Link to={caseLink}>{t('common.back')}</Link>
          </Card>
        )}
      </div>
      <ActionBar
        next={t(`agreement.next.${paper.state}`, { number: paper.printedNumber ?? '', reason: paper.voidReason ?? '' })}
      >
        {mayVoid && ['draft', 'issued', 'signed'].includes(paper.state) && (
          <Button danger onClick={() => setAsking('void')}>
            {t('agreement.void')}
          </Button>
        )}
        {paper.state === 'issued' && mayIssue && (
          <Button onClick={() => setAsking('correct')}>{t('agreement.correct')}</Button>
        )}
        {paper.state === 'issued' && maySign && (
          <Button onClick={() => navigate(`${caseLink}?tab=papers`)}>{t('agreement.signTitle')}</Button>
        )}
        <Button type={draft ? 'default' : 'primary'} onClick={print}>
          {t(draft ? 'agreement.printDraft' : 'agreement.print')} <KeyHint keys="Ctrl P" />
        </Button>
        {draft && mayIssue && (
          <Button
            type="primary"
            loading={issue.isPending}
            disabled={blocked.length > 0 || !terms.settled}
            onClick={askToIssue}
          >
            {t('agreement.issue')}
            {blocked.length > 0 && ` (${t('agreement.blocked', { count: blocked.length })})`} <KeyHint keys="F10" />
          </Button>
        )}
      </ActionBar>
      {asking === 'issue' && (
        <Dialog
          title={t('agreement.issueTitle')}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t('common.cancel')}</Button>
              <Button
                type="primary"
                autoFocus
                onClick={() => {
                  setAsking(null)
                  if (read !== null) issue.mutate({ id, digest: read })
                }}
              >
                {t('agreement.issue')}
              </Button>
            </>
          }
        >
          <p>{t('agreement.issueConfirm')}</p>
        </Dialog>
      )}
      {asking === 'correct' && (
        <ReasonDialog
          title={t('agreement.correctTitle')}
          explain={<p>{t('agreement.correctExplain')}</p>}
          action={t('agreement.correct')}
          onClose={() => setAsking(null)}
          onConfirm={async (reason) => {
            const next = await correct.mutateAsync({ id, reason })
            setAsking(null)
            navigate(`${caseLink}/agreement/${next.id}`, { replace: true })
          }}
        />
      )}
      {asking === 'void' && (
        <ReasonDialog
          title={t('agreement.voidTitle')}
          explain={<p>{t('agreement.voidExplain')}</p>}
          action={t('agreement.void')}
          danger
          onClose={() => setAsking(null)}
          onConfirm={async (reason) => {
            await voidIt.mutateAsync({ id, reason })
            setAsking(null)
          }}
        />
      )}
    </main>
  )
}

/** Whoever comes here finds the keyboard on what is to be done next: the main action, else what holds it back. */
function focusFirst(page: HTMLElement): void {
  if (document.activeElement !== document.body) return
  const first =
    page.querySelector<HTMLElement>('.action-bar .ant-btn-primary:enabled') ??
    page.querySelector<HTMLElement>('.check-list button, a[href]')
  first?.focus()
}
