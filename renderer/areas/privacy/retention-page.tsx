import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { DeskRouter } from '../../../electron/desk/router.ts'
import type { RetentionKind } from '../../../shared/privacy/retention.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { desk, queryClient } from '../../app/client.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { NotFoundPage } from '../../app/not-found-page.tsx'
import { useProblem } from '../../app/problem.ts'
import { useTitle } from '../../app/title.ts'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Internal } from '../../parts/internal.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ConfirmErasure } from './confirm-erasure.tsx'
import './privacy.css'

/** How long personal data is kept, and what is past it (保存期限与到期匿名化). */
export function RetentionPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useCan('personal-data')
  const rules = useQuery(desk.privacy.retention.queryOptions(undefined, { enabled: may, staleTime: 0 }))
  const due = useQuery(desk.privacy.retentionPreview.queryOptions(undefined, { enabled: may, staleTime: 0 }))
  useTitle(t('privacy.retention.link'))
  useKeys({ Escape: { words: t('common.back'), run: () => navigate(-1) } })
  if (!may) return <NotFoundPage />
  return (
    <main className="page">
      <h1 className="privacy-head">{t('privacy.retention.link')}</h1>
      <Internal>
        <ProblemAlert error={rules.error ?? due.error} />
        <div className="stack">
          {rules.data && <Rules key={JSON.stringify(rules.data)} rules={rules.data} />}
          {due.data && <Due due={due.data} />}
        </div>
      </Internal>
    </main>
  )
}

type Outputs = inferRouterOutputs<DeskRouter>['privacy']
type Typed = Record<RetentionKind, string>

/** What was typed: nothing is without limit, and what is no number is left to the desk to refuse. */
const monthsOf = (text: string) => (text.trim() === '' ? null : Number(text.normalize('NFKC')))

function Rules({ rules }: { rules: Outputs['retention'] }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useMutation(desk.privacy.setRetention.mutationOptions())
  const problem = useProblem(save.error)
  const initial = Object.fromEntries(rules.map(({ kind, months }) => [kind, months === null ? '' : String(months)]))
  const [typed, setTyped] = useState<Typed>({ complaint: '', repair: '', agreement: '', ...initial })
  const submit = async () => {
    const months = {
      complaint: monthsOf(typed.complaint),
      repair: monthsOf(typed.repair),
      agreement: monthsOf(typed.agreement),
    }
    try {
      await save.mutateAsync(months)
    } catch {
      // Shown beside the fields; what was typed stays.
      return
    }
    message.success(t('common.saved'))
    await queryClient.invalidateQueries({ queryKey: desk.privacy.pathKey() })
  }
  return (
    <Card title={t('privacy.retention.title')} padded>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>{t('privacy.retention.explain')}</p>
        <div className="retention-rows">
          {rules.map(({ kind, setBy, setAt }) => (
            <Field
              key={kind}
              label={t(`privacy.retention.${kind}`)}
              hint={
                setBy === null || setAt === null
                  ? t('privacy.retention.keep')
                  : t('privacy.retention.setBy', { name: setBy, day: dayOf(setAt) })
              }
              reason={problem?.fields[kind]}
            >
              {(control) => (
                <span className="retention-months">
                  <Input
                    {...control}
                    inputMode="numeric"
                    maxLength={4}
                    value={typed[kind]}
                    onChange={(event) => setTyped({ ...typed, [kind]: event.target.value })}
                  />
                  {t('privacy.retention.months')}
                </span>
              )}
            </Field>
          ))}
        </div>
        <p className="muted">{t('privacy.retention.noDefault')}</p>
        <p className="muted">{t('privacy.retention.limitation')}</p>
        <ProblemAlert error={save.error} />
        <div>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('privacy.retention.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Due({ due }: { due: Outputs['retentionPreview'] }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { mutateAsync: carryOut } = useMutation(desk.privacy.carryOut.mutationOptions())
  const { cases, repairs, papers, customers, erased, keptAgreements, more } = due
  const nothing = cases.length + repairs.length + papers.length === 0
  return (
    <Card title={t('privacy.retention.preview')} padded>
      <div className="stack">
        {nothing ? (
          <p>{t('privacy.retention.none')}</p>
        ) : (
          <>
            <div className="privacy-lists">
              <section>
                <h3>{t('privacy.goes')}</h3>
                <ul>
                  {cases.length > 0 && (
                    <li>
                      {t('privacy.retention.complaints', { count: cases.length })}{' '}
                      <Numbers rows={cases} area="complaints" />
                    </li>
                  )}
                  {repairs.length > 0 && (
                    <li>
                      {t('privacy.retention.repairs', { count: repairs.length })}{' '}
                      <Numbers rows={repairs} area="repairs" />
                    </li>
                  )}
                  {papers.length > 0 && (
                    <li>
                      {t('privacy.retention.papers', { count: papers.length })} {papers.join(' ')}
                    </li>
                  )}
                  {customers > 0 && <li>{t('privacy.retention.customers', { count: customers })}</li>}
                  {erased.attachments > 0 && (
                    <li>{t('privacy.retention.attachments', { count: erased.attachments })}</li>
                  )}
                  <li>{t('privacy.goesLog')}</li>
                </ul>
              </section>
              <section>
                <h3>{t('privacy.stays')}</h3>
                <ul>
                  {keptAgreements.map(({ number, until }) => (
                    <li key={number}>
                      {until === null
                        ? t('privacy.staysAgreementAlways', { number })
                        : t('privacy.staysAgreement', { number, day: until })}
                    </li>
                  ))}
                  <li>{t('privacy.retention.held')}</li>
                  <li>{t('privacy.staysStatistics')}</li>
                  <li>{t('privacy.staysLog')}</li>
                  <li>{t('privacy.staysBackups')}</li>
                </ul>
              </section>
            </div>
            {more && <p className="muted">{t('privacy.retention.more')}</p>}
            <ConfirmErasure
              action={t('privacy.retention.carryOut')}
              withReason={false}
              onConfirm={async ({ pin }) => {
                await carryOut({ pin, digest: due.digest })
                message.success(t('privacy.finished'))
                await queryClient.invalidateQueries()
              }}
            />
          </>
        )}
      </div>
    </Card>
  )
}

function Numbers({ rows, area }: { rows: readonly { id: number; number: string }[]; area: string }) {
  return rows.map(({ id, number }) => (
    <Link key={id} className="number" to={`/${area}/${id}`}>
      {number}{' '}
    </Link>
  ))
}
