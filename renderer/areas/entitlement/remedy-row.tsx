import { useTranslation } from 'react-i18next'
import { useToday } from '../../app/clock.ts'
import { useFormat } from '../../parts/format.ts'
import type { RuleAnswer } from './answer.ts'
import { Citations } from './citations.tsx'

const signs = { entitled: '✓', 'not-entitled': '×', 'not-yet': '…', 'cannot-decide': '?', negotiable: '⇄' } as const

type RemedyRowProps = {
  readonly answer: RuleAnswer
  readonly row: RuleAnswer['remedies'][number]
  readonly said: RuleAnswer['said']['zh']['remedies'][number] | undefined
}

/** One remedy (救济): its verdict in a word and a sign; opened, why, who owes it, on what papers and by which article. */
export function RemedyRow({ answer, row, said }: RemedyRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  if (!said) return null
  const day =
    row.verdict === 'not-yet' && row.from !== null
      ? t('rules.from', { day: format.shortDay(row.from, today) })
      : row.verdict === 'entitled' && row.until !== null
        ? t('rules.until', { day: row.until })
        : null
  return (
    <li>
      <details open={row.id === answer.headline.remedy}>
        <summary>
          <span className="remedy-name">{said.name}</span>
          <span className={`remedy-verdict ${row.verdict}`}>
            <span aria-hidden="true">{signs[row.verdict]} </span>
            {said.verdict}
            {day !== null && <span className="number"> {day}</span>}
          </span>
        </summary>
        <div className="remedy-why">
          {said.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {said.owedBy !== null && row.verdict !== 'not-entitled' && (
            <p>
              {t('rules.owedBy', { party: said.owedBy })}
              {row.ours === true && ` · ${t('rules.ours')}`}
            </p>
          )}
          {row.papers.length > 0 && row.verdict !== 'not-entitled' && (
            <p>
              {t('rules.papers', {
                papers: row.papers.map((paper) => t(`rules.paper.${paper}`)).join(t('case.listComma')),
              })}
            </p>
          )}
          {said.missing.length > 0 && (
            <p className="amber-text">{t('rules.rowMissing', { facts: said.missing.join(t('case.listComma')) })}</p>
          )}
          <Citations answer={answer} citations={row.citations} />
        </div>
      </details>
    </li>
  )
}
