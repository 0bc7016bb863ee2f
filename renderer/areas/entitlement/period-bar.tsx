import { useTranslation } from 'react-i18next'
import { useFormat } from '../../parts/format.ts'
import type { RuleAnswer } from './answer.ts'
import { type BarMark, type BarPart, labelLanes, type TimeBar, timeBar } from './time-bar.ts'
import './period-bar.css'

/** Percent of the narrowest bar that a letter takes; a Chinese one takes two. */
const LETTER = 1.95

/**
 * The warranty period to scale (时间轴): start, day 7 and 15, repairs and waits as blocks, the lines of a running repair, the
 * last day, today; below it the main parts. Its days are also said as sentences, for whoever cannot see it.
 */
export function PeriodBar({ answer }: { answer: RuleAnswer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useBarWords(answer)
  const bar = timeBar(answer)
  if (bar === null) return null
  const labels = bar.marks.map((mark) => words.label(mark))
  const lanes = labelLanes(bar.marks.map(({ at }, index) => ({ at, width: widthOf(labels[index] ?? '') })))
  return (
    <figure className="period-bar">
      <div role="img" aria-label={words.sentences(bar).join(t('rules.bar.join'))}>
        <span className="bar-row">
          <span className="bar-label bar-today-label" style={hung(bar.todayAt)}>
            {t('rules.bar.today', { day: format.shortDay(bar.today, bar.today) })}
          </span>
        </span>
        <span className="bar-line">
          {bar.wholeAt !== null && <span className="bar-run" style={{ width: `${bar.wholeAt}%` }} />}
          {bar.repairs.map((span) => (
            <span key={span.from} className="bar-repair" style={{ left: `${span.left}%`, width: `${span.width}%` }} />
          ))}
          {bar.waits.map((span) => (
            <span
              key={`${span.from} ${span.cause}`}
              className="bar-wait"
              style={{ left: `${span.left}%`, width: `${span.width}%` }}
            />
          ))}
          {bar.marks.map((mark, index) => (
            <span
              key={markKey(mark)}
              className={`bar-tick ${mark.kind}`}
              style={{ left: `${mark.at}%`, height: `calc(14px + ${lanes[index] ?? 0} * var(--bar-row))` }}
            />
          ))}
          <span className="bar-today" style={{ left: `${bar.todayAt}%` }} />
        </span>
        <span className="bar-labels" style={{ height: `calc(${Math.max(0, ...lanes) + 1} * var(--bar-row))` }}>
          {bar.marks.map((mark, index) => (
            <span
              key={markKey(mark)}
              className={`bar-label ${mark.kind} ${mark.day < bar.today || !mark.holds ? 'is-past' : ''}`}
              style={{ ...hung(mark.at), top: `calc(${lanes[index] ?? 0} * var(--bar-row))` }}
            >
              {labels[index]}
            </span>
          ))}
        </span>
        {bar.parts.map((part) => (
          <span key={part.day} className="bar-part">
            <span className={part.beyond ? 'is-beyond' : ''} style={{ width: `${part.at}%` }} />
            <span className="bar-part-name">{words.part(part)}</span>
          </span>
        ))}
        {bar.repairs.length > 0 && (
          <span className="bar-legend">
            <i className="key repair" /> {t('rules.bar.repair')}
            {bar.waits.length > 0 && (
              <>
                {' '}
                <i className="key wait" /> {t('rules.bar.wait')}
              </>
            )}
          </span>
        )}
      </div>
    </figure>
  )
}

const markKey = ({ kind, day }: BarMark) => `${kind} ${day}`

/** A label hangs from its place without leaving the bar at either end. */
const hung = (at: number) => ({ left: `${at}%`, transform: `translateX(-${at}%)` })

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 1) * LETTER
}

/** What the bar says: short below its ticks, in whole sentences for a screen reader. */
function useBarWords(answer: RuleAnswer) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const basis = t(`rules.start.${answer.period.start?.basis ?? 'invoice'}`)
  const partNames = ({ parts }: BarPart) =>
    parts.map(({ part }) => (i18n.language === 'en' ? part.name.en : part.name.zh)).join(t('case.listComma'))
  const short = (day: string) => format.shortDay(day, answer.asOf)

  const label = ({ kind, day, days, holds }: BarMark): string => {
    switch (kind) {
      case 'start':
        return t('rules.bar.start', { basis, day: short(day) })
      case 'whole':
        return t(holds ? 'rules.bar.whole' : 'rules.bar.atLeast', { day: short(day) })
      case 'promise':
        return t('rules.bar.promise', { day: short(day) })
      default:
        return t('rules.bar.line', { days, day: short(day) })
    }
  }
  const sentence = ({ kind, day, days, holds }: BarMark): string => {
    switch (kind) {
      case 'start':
        return t('rules.bar.said.start', { day, basis })
      case 'whole':
        return t(holds ? 'rules.bar.said.whole' : 'rules.bar.said.wholeAtLeast', { day })
      case 'promise':
        return t('rules.bar.said.promise', { day })
      case 'maker-parts':
      case 'repairer':
      case 'any':
        return `${t(`rules.bar.said.${kind}`, { day, days })}${holds ? '' : t('rules.bar.said.otherCause')}`
      default:
        return t(`rules.bar.said.${kind}`, { day, days })
    }
  }
  return {
    label,
    part: (part: BarPart) =>
      t(part.certain ? 'rules.bar.part' : 'rules.bar.partAtLeast', { part: partNames(part), day: part.day }),
    sentences: (bar: TimeBar): string[] => [
      ...bar.marks.map(sentence),
      ...bar.repairs.map(({ from, to }) =>
        to === null ? t('rules.bar.said.repairing', { from }) : t('rules.bar.said.repair', { from, to }),
      ),
      ...bar.waits.map(({ from, to, cause }) => {
        const why = t(`choices.waitCause.${cause}`)
        return to === null ? t('rules.bar.said.waiting', { from, why }) : t('rules.bar.said.wait', { from, to, why })
      }),
      ...bar.parts.map((part) =>
        t(part.certain ? 'rules.bar.said.part' : 'rules.bar.said.partAtLeast', {
          part: partNames(part),
          day: part.day,
        }),
      ),
      t('rules.bar.said.today', { day: bar.today }),
    ],
  }
}
