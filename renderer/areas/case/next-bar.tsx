import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { desk } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { useKeys } from '../../app/keys.ts'
import { useCan } from '../../app/me.ts'
import { ActionBar } from '../../parts/action-bar.tsx'
import { useFormat } from '../../parts/format.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { type CaseFile, standsApproved } from './case-file.ts'
import type { Composing } from './composing.ts'
import type { Grounds } from './grounds-card.tsx'
import { MoreMenu } from './more-menu.tsx'
import { useAct } from './use-act.ts'

export type NextBarProps = {
  readonly file: CaseFile
  readonly onCompose: (composing: Composing) => void
  readonly onGrounds: (grounds: Grounds) => void
  /** Opens the stages, with a destination already chosen. */
  readonly onMove: (start: string | null) => void
  /** Opens the playbook beside the case, or closes it. */
  readonly onPlaybook: () => void
}

/** What to do next, in words, and the one button that does it (下一步). */
export function NextBar(props: NextBarProps) {
  const { file, onMove, onPlaybook } = props
  const { t } = useTranslation()
  const mayEdit = useCan('edit')
  const act = useNextAct(props)
  const text = useNextWords(file)
  const navigate = useNavigate()
  const print = () => navigate(`/paper/registration/${file.complaint.id}`)
  const mayApprove = useCan('approve')
  const looks = file.nextStep.code === 'decide-approval' && !mayApprove
  const main = act && { words: t(`case.nextAction.${looks ? 'see-proposal' : file.nextStep.code}`), run: act }
  useKeys({
    'Ctrl+P': { words: t('case.more.print'), run: print },
    ...(main ? { F10: main } : {}),
  })
  if (file.complaint.voidedAt !== null) return <ActionBar next={t('case.next.void')} />
  return (
    <ActionBar
      next={
        <>
          <b>{t('case.next.label')}</b>
          {text}
        </>
      }
    >
      <Button onClick={onPlaybook}>
        {t('playbook.open')} <KeyHint keys="F1" />
      </Button>
      <Button onClick={print}>
        {t('case.more.print')} <KeyHint keys="Ctrl+P" />
      </Button>
      {mayEdit && <MoreMenu file={file} />}
      {mayEdit && <Button onClick={() => onMove(null)}>{t('case.move.button')}</Button>}
      {main && (
        <Button type="primary" onClick={main.run}>
          {main.words} <KeyHint keys="F10" />
        </Button>
      )}
    </ActionBar>
  )
}

function useNextWords({ nextStep, promises }: CaseFile): string {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  switch (nextStep.code) {
    case 'keep-promise': {
      const promise = promises.find((each) => each.state === 'open' && each.dueAt === nextStep.at)
      const facts = { time: format.moment(nextStep.at, now), words: promise?.words ?? '' }
      return nextStep.at < now ? t('case.next.keep-promise-late', facts) : t('case.next.keep-promise', facts)
    }
    case 'finish-tasks':
    case 'take-back-loaner':
      return t(`case.next.${nextStep.code}`, { count: nextStep.count })
    default:
      return t(`case.next.${nextStep.code}`)
  }
}

/** What the main button does; null where this person may not do it. */
function useNextAct({ file, onCompose, onGrounds, onMove }: NextBarProps): (() => void) | null {
  const navigate = useNavigate()
  const mayEdit = useCan('edit')
  const mayLog = useCan('log')
  const mayPropose = useCan('propose')
  const maySign = useCan('sign')
  const drafting = useAct()
  const { mutateAsync: draft } = useMutation(desk.agreements.draft.mutationOptions())
  const { nextStep, promises, proposals, agreements, tasks, followUps, complaint } = file
  const papers = (handling: Grounds['handling']) => () => onGrounds({ tab: 'papers', making: false, handling })
  const when = (may: boolean, run: () => void) => (may ? run : null)

  switch (nextStep.code) {
    case 'confirm-read-back':
      return when(mayEdit, () => onCompose({ kind: 'read-back' }))
    case 'find-facts':
      return when(mayEdit, () => onMove('assessment'))
    case 'keep-promise': {
      const promise = promises.find((each) => each.state === 'open' && each.dueAt === nextStep.at)
      return promise && mayLog ? () => onCompose({ kind: 'settle', promiseId: promise.id }) : null
    }
    case 'propose':
    case 'revise-proposal':
      return when(mayPropose, () => onGrounds({ tab: 'proposal', making: true, handling: null }))
    case 'decide-approval':
      return () => onGrounds({ tab: 'proposal', making: false, handling: null })
    case 'draft-agreement': {
      const approved = proposals.findLast(standsApproved)
      if (!approved || !mayPropose) return null
      return () =>
        drafting.run(async () => {
          const { id } = await draft({ proposalId: approved.id })
          navigate(`/complaints/${complaint.id}/agreement/${id}`)
        })
    }
    case 'issue-agreement': {
      const agreement = agreements.findLast((each) => each.state === 'draft')
      return agreement ? () => navigate(`/complaints/${complaint.id}/agreement/${agreement.id}`) : null
    }
    case 'get-signature': {
      const agreement = agreements.findLast((each) => each.state === 'issued')
      return agreement && maySign ? papers({ kind: 'sign', id: agreement.id }) : null
    }
    case 'finish-tasks': {
      const task = tasks.find((each) => each.state === 'open')
      return papers(task && mayEdit ? { kind: 'task', id: task.id } : null)
    }
    case 'take-back-loaner':
      return papers(null)
    case 'plan-follow-up':
      return when(mayLog, papers({ kind: 'plan' }))
    case 'ask-satisfaction': {
      const followUp = followUps.find((each) => each.state === 'open')
      return papers(followUp && mayLog ? { kind: 'record', id: followUp.id } : null)
    }
    case 'close':
      return when(mayEdit, () => onMove('closed satisfied'))
    case 'closed':
      return when(mayEdit, () => onMove('assessment'))
  }
}
