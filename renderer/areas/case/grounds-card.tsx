import { Tabs } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomerView } from '../../app/customer-view.ts'
import type { CaseFile } from './case-file.ts'
import { EntitlementTab } from './entitlement-tab.tsx'
import { type Handling, PapersTab } from './papers-tab.tsx'
import { ProposalTab } from './proposal-tab.tsx'

export const groundsTabs = ['entitlement', 'proposal', 'papers'] as const

/** What the right column shows, and the form that is open in it. */
export type Grounds = {
  readonly tab: (typeof groundsTabs)[number]
  readonly making: boolean
  readonly handling: Handling
}

type GroundsCardProps = {
  readonly file: CaseFile
  readonly grounds: Grounds
  readonly onChange: (grounds: Grounds) => void
  /** How often a key or button elsewhere has led here: each time the focus goes to what there is to do. */
  readonly led: number
}

/** What we stand on (依据与方案): entitlement, proposal, papers. The customer sees his entitlement alone. */
export function GroundsCard({ file, grounds, onChange, led }: GroundsCardProps) {
  const { t } = useTranslation()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (led === 0) return
    // A tab that was never open is in the page only with the next frame.
    const frame = requestAnimationFrame(() => card.current && focusFirst(card.current))
    return () => cancelAnimationFrame(frame)
  }, [led])
  const customerLooks = useCustomerView()
  const entitlement = <EntitlementTab file={file} />
  if (customerLooks)
    return (
      <section className="card grounds" aria-labelledby="grounds">
        <header>
          <h2 id="grounds">{t('case.tabs.entitlement')}</h2>
        </header>
        <div className="scroll">{entitlement}</div>
      </section>
    )
  const openTasks = file.tasks.filter((task) => task.state === 'open').length
  return (
    <section ref={card} className="card grounds" aria-label={t('case.grounds')}>
      <Tabs
        activeKey={grounds.tab}
        onChange={(tab) => {
          if (tab === 'entitlement' || tab === 'proposal' || tab === 'papers') onChange({ ...grounds, tab })
        }}
        items={[
          { key: 'entitlement', label: t('case.tabs.entitlement'), children: entitlement },
          {
            key: 'proposal',
            label: t('case.tabs.proposal'),
            children: (
              <ProposalTab file={file} making={grounds.making} onMake={(making) => onChange({ ...grounds, making })} />
            ),
          },
          {
            key: 'papers',
            label: `${t('case.tabs.papers')}${openTasks > 0 ? ` ${openTasks}` : ''}`,
            children: (
              <PapersTab
                file={file}
                handling={grounds.handling}
                onHandle={(handling) => onChange({ ...grounds, handling })}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

/** A form that opened has taken the focus already; else the first thing that can be done gets it, else the tab itself. */
function focusFirst(card: HTMLElement): void {
  const panel = card.querySelector('[role="tabpanel"][aria-hidden="false"]')
  if (panel?.contains(document.activeElement)) return
  const first = panel?.querySelector<HTMLElement>('.decision input, .card-body button:enabled, .card-body a[href]')
  const target = first ?? card.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  target?.focus()
}
