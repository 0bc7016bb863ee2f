import { useTranslation } from 'react-i18next'
import { maskName } from '../../../shared/text/mask.ts'
import { maskPhone } from '../../../shared/text/phone.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { Card } from '../../parts/card.tsx'
import { Tag } from '../../parts/tag.tsx'
import { openCasesOf } from './open-cases.ts'
import { MATCH_LIST, matchId } from './phone-first.tsx'
import type { CustomerBrief } from './use-matches.ts'
import './phone-first.css'

type MatchListProps = {
  readonly phone: string
  readonly matches: readonly CustomerBrief[] | null
  readonly active: number
  readonly onTake: (line: number) => void
}

/** The customers a phone may belong to (可能的客户), the new customer as the last line. */
export function MatchList({ phone, matches, active, onTake }: MatchListProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('customer.matches')} extra={matches && matches.length > 0 ? t('customer.keys') : undefined}>
      {matches === null ? (
        <p className="empty">{t('customer.nobodyYet')}</p>
      ) : (
        <>
          <div id={MATCH_LIST} role="listbox" aria-label={t('customer.matches')} className="matches">
            {matches.map((match, line) => (
              <Match key={match.id} match={match} line={line} active={line === active} onTake={onTake} />
            ))}
            <Line line={matches.length} active={active === matches.length} onTake={onTake}>
              <span>+ {t('customer.newCustomerAt', { phone })}</span>
            </Line>
          </div>
          {matches.length === 0 && <p className="empty">{t('customer.noMatch')}</p>}
        </>
      )}
    </Card>
  )
}

type LineProps = {
  readonly line: number
  readonly active: boolean
  readonly onTake: (line: number) => void
}

function Line({ line, active, onTake, children }: LineProps & { children: React.ReactNode }) {
  return (
    // The phone field keeps the focus and steers the list by keys; the line itself only takes clicks.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act in the phone field
    // biome-ignore lint/a11y/useFocusableInteractive: the phone field holds the focus
    <div id={matchId(line)} role="option" aria-selected={active} className="match" onClick={() => onTake(line)}>
      {children}
    </div>
  )
}

function Match({ match, ...line }: LineProps & { match: CustomerBrief }) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const open = openCasesOf(match.complaints)
  const machines = match.units.map((unit) => [unit.productName, unit.model].filter(Boolean).join(' '))
  const first = match.phones[0]
  return (
    <Line {...line}>
      <span>
        {customerLooks ? maskName(match.name) : match.name}{' '}
        {first && <span className="number muted">{maskPhone(first.number)}</span>}
      </span>
      {open.length > 0 && !customerLooks && <Tag tone="amber">{t('customer.openCases', { count: open.length })}</Tag>}
      {machines.length > 0 && !customerLooks && <span className="small muted">{machines.slice(0, 3).join(' · ')}</span>}
    </Line>
  )
}
