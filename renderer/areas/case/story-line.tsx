import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Department, departments } from '../../../shared/agreement/clause-tasks.ts'
import type { TimelineAttachment, TimelineEntry } from '../../../shared/complaint/timeline.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'
import { dayOf } from '../../../shared/time/instant.ts'
import { useNow } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { AttachmentTile } from './attachment-tile.tsx'

/** What a line says: its head, what stands beside it, and the words below. */
type Said = {
  readonly tone: Tone
  readonly head: string
  /** Goes on after the head in the same line. */
  readonly text?: string
  readonly beside?: ReactNode
  readonly words?: string | null
  readonly isVoid?: boolean
}

function departmentOf(text: string): Department | null {
  return departments.find((department) => department === text) ?? null
}

/** Says a line of the timeline in the language of the screen. */
function useSaid(entry: TimelineEntry): Said {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const customerLooks = useCustomerView()
  const colon = i18n.language === 'en' ? ': ' : '：'
  switch (entry.kind) {
    case 'stage': {
      const stage = t(`choices.stage.${entry.to}`)
      const head =
        entry.from === null
          ? t('case.entry.registered')
          : entry.outcome !== null
            ? t('case.entry.closed', { outcome: t(`case.close.${entry.outcome}`) })
            : entry.from === 'closed'
              ? t('case.entry.reopened', { stage })
              : t('case.entry.stage', { stage })
      return {
        tone: entry.to === 'closed' ? 'green' : 'grey',
        head,
        beside: entry.overridden && <Tag tone="amber">{t('case.entry.overridden')}</Tag>,
        words: entry.reason,
      }
    }
    case 'read-back':
      return { tone: 'green', head: t('case.entry.readBack'), words: entry.text }
    case 'talk': {
      const minutes = entry.minutes === null ? '' : ` · ${t('case.entry.minutes', { count: entry.minutes })}`
      return {
        tone: entry.voidReason !== null ? 'grey' : entry.chase !== null ? 'amber' : 'blue',
        head: `${talkHead(entry)}${minutes}`,
        words: entry.words,
        isVoid: entry.voidReason !== null,
        beside: entry.voidReason !== null && (
          <span className="small muted">{t('case.entry.voided', { reason: entry.voidReason })}</span>
        ),
      }
    }
    case 'promise': {
      const late = entry.state === 'open' && entry.dueAt < now
      const time = format.moment(entry.dueAt, now)
      const text = customerLooks
        ? t('case.entry.promiseTextForCustomer', { time, words: entry.words })
        : t('case.entry.promiseText', { time, owner: entry.owner, words: entry.words })
      return {
        tone: late ? 'red' : 'blue',
        head: t('case.entry.promise'),
        text,
        isVoid: entry.state === 'void',
        beside: promiseTag(entry.state, late),
      }
    }
    case 'promise-settled': {
      const heads = { kept: 'kept', broken: 'broken', void: 'promiseVoid' } as const
      return {
        tone: entry.state === 'kept' ? 'green' : entry.state === 'broken' ? 'red' : 'grey',
        head: t(`case.entry.${heads[entry.state]}`),
        text: entry.words,
        words: entry.result,
      }
    }
    case 'hand-in':
      return { tone: 'blue', head: t('case.entry.handIn'), text: entry.number, words: entry.fault }
    case 'hand-back':
      return {
        tone: 'green',
        head: t('case.entry.handBack'),
        beside: entry.result !== null && <Tag>{t(`choices.repairResult.${entry.result}`)}</Tag>,
        words: entry.workDone,
      }
    case 'wait':
      return {
        tone: 'red',
        head: `${t('case.entry.wait')}${colon}${t(`choices.waitCause.${entry.cause}`)}${entry.part === null ? '' : ` · ${entry.part}`}`,
        words: entry.note,
      }
    case 'wait-over':
      return { tone: 'grey', head: `${t('case.entry.waitOver')}${colon}${t(`choices.waitCause.${entry.cause}`)}` }
    case 'attachments':
      return { tone: 'green', head: t('case.entry.attachments') }
    case 'proposal':
      return {
        tone: 'blue',
        head: `${t('case.entry.proposal')} · ${t('case.entry.proposalText', { amount: format.money(entry.beyondFen) })}`,
        words: entry.opinion,
      }
    case 'decision':
      return {
        tone: entry.state === 'approved' ? 'green' : 'amber',
        head: t(`case.entry.decision.${entry.state}`),
        words: entry.reason,
      }
    case 'proposal-ended':
      return {
        tone: 'grey',
        head: entry.replaced ? t('case.entry.proposalReplaced') : t('case.entry.proposalVoid'),
        words: entry.reason,
      }
    case 'agreement-issued':
      return { tone: 'blue', head: `${t('case.entry.issued')} ${entry.number ?? ''}` }
    case 'agreement-signed':
      return { tone: 'green', head: `${t('case.entry.signed')} ${entry.number ?? ''}` }
    case 'agreement-void':
      return { tone: 'grey', head: `${t('case.entry.agreementVoid')} ${entry.number ?? ''}`, words: entry.reason }
    case 'task': {
      const department = departmentOf(entry.department)
      const who = department === null ? '' : `${t(`case.department.${department}`)}${colon}`
      return {
        tone: entry.state === 'done' ? 'green' : 'grey',
        head: entry.state === 'done' ? t('case.entry.taskDone') : t('case.entry.taskVoid'),
        text: `${who}${entry.words}`,
        words: entry.proof,
      }
    }
    case 'follow-up': {
      const satisfaction = ([1, 2, 3, 4, 5] as const).find((grade) => grade === entry.satisfaction)
      const found = entry.works === null ? [] : [entry.works ? t('case.entry.works') : t('case.entry.worksNot')]
      const grade = satisfaction === undefined ? [] : [t(`choices.satisfaction.${satisfaction}`)]
      const said = entry.reached ? [...found, ...grade] : [t('case.entry.notReached')]
      return {
        tone: entry.reached ? 'green' : 'grey',
        head: [t('case.entry.followUp'), ...said].join(' · '),
        words: entry.remark,
      }
    }
    case 'hand-over':
      return {
        tone: 'amber',
        head: t('handOver.entry.given'),
        text: t('handOver.entry.givenText', { giver: entry.giver, receiver: entry.receiver }),
        words: entry.asked,
      }
    case 'hand-over-settled':
      return {
        tone: entry.state === 'accepted' ? 'green' : 'grey',
        head: t(`handOver.entry.${entry.state}`, { receiver: entry.receiver, span: format.span(entry.waited) }),
        words: entry.reason,
      }
    default:
      return exhaustive(entry)
  }

  function talkHead(talk: Extract<TimelineEntry, { kind: 'talk' }>): string {
    if (talk.contact === 'maker') return t('case.entry.maker')
    if (talk.contact === 'note') return t('case.entry.note')
    const way = t(`case.way.${talk.contact}-${talk.direction === 'in' ? 'in' : 'out'}`)
    return talk.chase === null ? way : t('case.entry.chase', { way, count: talk.chase })
  }

  function promiseTag(state: 'open' | 'kept' | 'broken' | 'void', late: boolean): ReactNode {
    if (state !== 'open')
      return <Tag tone={state === 'kept' ? 'green' : 'grey'}>{t(`choices.promiseState.${state}`)}</Tag>
    if (late) return <Tag tone="red">{t('case.entry.late')}</Tag>
    return customerLooks ? null : <Tag tone="blue">{t('case.entry.reminded')}</Tag>
  }
}

type StoryLineProps = {
  readonly entry: TimelineEntry
  /** Given where the line is an open promise that may be settled here. */
  readonly onSettle: (() => void) | null
  /** Given where the line is a talk that this person may mark as wrong. */
  readonly onVoid: (() => void) | null
}

/** One line of what happened: when, a dot whose colour repeats the word, what. */
export function StoryLine({ entry, onSettle, onVoid }: StoryLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const said = useSaid(entry)
  const [open, setOpen] = useState<TimelineAttachment | null>(null)
  const when = entry.at === null ? format.shortDay(entry.day, dayOf(now)) : format.moment(entry.at, now)
  return (
    <li className={`story-line ${said.isVoid ? 'is-void' : ''}`}>
      <time dateTime={entry.day} title={entry.author ?? undefined}>
        {when}
      </time>
      <span className={`dot ${said.tone}`} aria-hidden="true" />
      <div>
        <p>
          <span className="story-head">{said.head}</span> {said.text} {said.beside}
          {entry.author !== null && <span className="small muted"> {entry.author}</span>}
          {onSettle && (
            <button type="button" className="link-button" onClick={onSettle}>
              {t('case.nextAction.keep-promise')}
            </button>
          )}
          {onVoid && (
            <button type="button" className="link-button small" onClick={onVoid}>
              {t('case.entry.void')}
            </button>
          )}
        </p>
        {said.words && <p className="quote">{said.words}</p>}
        {entry.kind === 'attachments' && (
          <div className="row wrap tight">
            {entry.attachments.map((attachment) => (
              <AttachmentTile key={attachment.uid} attachment={attachment} onOpen={() => setOpen(attachment)} />
            ))}
          </div>
        )}
      </div>
      {open && <AttachmentDialog attachment={open} onClose={() => setOpen(null)} />}
    </li>
  )
}
