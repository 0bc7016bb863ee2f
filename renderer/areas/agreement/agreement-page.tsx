import './agreement.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { desk } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { useTitle } from '../../app/title.ts'
import { AgreementFoot } from '../../paper/agreement-foot.tsx'
import { PaperSheet } from '../../paper/paper-sheet.tsx'
import { agreementWatermark } from '../../paper/watermark.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { Card } from '../../parts/card.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { CheckList } from './check-list.tsx'
import { ExtraTerms } from './extra-terms.tsx'
import { blockItems } from './paper-parts.ts'

/** The agreement between its terms and its checks (协议页): drafted here, issued here, then printed and signed. */
export function AgreementPage() {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const id = Number(useParams().agreementId)
  const [asking, setAsking] = useState<'correct' | 'void' | null>(null)
  const canVoid = useCan('void')
  const agreement = useQuery(
    desk.agreements.get.queryOptions({ id, language: i18n.language === 'en' ? 'en' : 'zh-CN' }),
  )
  const issue = useMutation(desk.agreements.issue.mutationOptions())
  const correct = useMutation(desk.agreements.correct.mutationOptions())
  const voidIt = useMutation(desk.agreements.void.mutationOptions())
  const setText = useMutation(desk.agreements.setExtraText.mutationOptions())
  const paper = agreement.data
  useTitle(paper?.printedNumber ?? t('agreement.title'))
  const print = () => navigate(`/paper/agreement/${id}`)
  useKeys({ 'Ctrl+P': { words: t('common.print'), run: print } })

  if (!paper)
    return (
      <main className="page">
        <ProblemAlert error={agreement.error} onRetry={agreement.refetch} />
        {agreement.isPending && <div className="quiet-bar" />}
      </main>
    )
  const blocked = paper.checks.filter((check) => check.result === 'block')
  const marks = paper.checks.flatMap((check) => (check.code === 'forbidden-text' ? [check.params.finding.match] : []))
  const draft = paper.state === 'draft'
  const caseLink = `/complaints/${paper.complaintId}`

  return (
    <main className="page with-actions agreement-page">
      <div className="stack">
        <Card
          title={t('agreement.terms')}
          extra={draft ? <Link to={caseLink}>{t('agreement.changeProposal')}</Link> : t('agreement.fromProposal')}
        >
          <ol className="agreement-terms">
            {blockItems(paper.content, 'result').map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Card>
        {draft && <ExtraTerms id={id} text={paper.extraText} disabled={setText.isPending} />}
        <Card title={t('agreement.schedule')}>
          <ol className="agreement-terms">
            {blockItems(paper.content, 'schedule').map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </Card>
      </div>
      <div className="agreement-desk">
        <PaperSheet
          content={paper.content}
          watermark={agreementWatermark(paper.state, paper.content.language)}
          foot={<AgreementFoot {...paper} language={paper.content.language} />}
          marks={marks}
        />
      </div>
      <div className="stack">
        {paper.intact === false && <p className="problem">{t('agreement.altered')}</p>}
        <ProblemAlert error={issue.error ?? setText.error} />
        {draft ? (
          <Card
            title={t('agreement.checks')}
            extra={blocked.length > 0 && t('agreement.blocked', { count: blocked.length })}
          >
            <CheckList
              checks={paper.checks}
              titles={paper.titles}
              onNeutral={(start, end, neutral) =>
                setText.mutate({ id, text: paper.extraText.slice(0, start) + neutral + paper.extraText.slice(end) })
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
        {canVoid && ['draft', 'issued', 'signed'].includes(paper.state) && (
          <Button danger onClick={() => setAsking('void')}>
            {t('agreement.void')}
          </Button>
        )}
        {paper.state === 'issued' && <Button onClick={() => setAsking('correct')}>{t('agreement.correct')}</Button>}
        <Button type={draft ? 'default' : 'primary'} onClick={print}>
          {t(draft ? 'agreement.printDraft' : 'agreement.print')} <KeyHint keys="Ctrl P" />
        </Button>
        {draft && (
          <Popconfirm
            title={t('agreement.issueConfirm')}
            okText={t('agreement.issue')}
            cancelText={t('common.cancel')}
            onConfirm={() => issue.mutate({ id })}
          >
            <Button type="primary" loading={issue.isPending} disabled={blocked.length > 0}>
              {t('agreement.issue')}
              {blocked.length > 0 && ` (${t('agreement.blocked', { count: blocked.length })})`}
            </Button>
          </Popconfirm>
        )}
        {paper.state === 'issued' && (
          <Button onClick={() => navigate(`${caseLink}?tab=papers`)}>{t('agreement.sign')}</Button>
        )}
      </ActionBar>
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
