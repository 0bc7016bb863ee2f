import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useToday } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useFormat } from '../../parts/format.ts'
import { Tag } from '../../parts/tag.tsx'
import type { CaseFile, EntitlementAnswer } from './case-file.ts'

type RepairsCardProps = { readonly file: CaseFile; readonly answer: EntitlementAnswer | undefined }

/** Every repair this machine ever had here, and which of them the rules count (维修记录). */
export function RepairsCard({ file, answer }: RepairsCardProps) {
  const { t } = useTranslation()
  const customerLooks = useCustomerView()
  const format = useFormat()
  const today = useToday()
  const { repairs } = file
  const countOf = (index: number) => answer?.repairs.rows[index]?.counts
  return (
    <section className="card">
      <header>
        <h2>{t('case.repairs')}</h2>
        {answer && repairs.length > 0 && (
          <span className="extra">{t('case.counted', { count: answer.repairs.counted })}</span>
        )}
      </header>
      {repairs.length === 0 ? (
        <p className="card-body muted">{t('case.noRepairs')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('case.repairTable.handIn')}</th>
              <th>{t('case.repairTable.handBack')}</th>
              <th>{t('case.repairTable.fault')}</th>
              <th>{t('case.repairTable.result')}</th>
            </tr>
          </thead>
          <tbody>
            {repairs.map((repair, index) => {
              const wait = repair.waits.findLast((each) => each.toDay === null)
              const counts = countOf(index)
              const day = format.shortDay(repair.handInDay, today)
              return (
                <tr key={repair.id}>
                  <td className="number">{customerLooks ? day : <Link to={`/repairs/${repair.id}`}>{day}</Link>}</td>
                  <td className="number">
                    {repair.handBackDay === null ? (
                      <span className="muted">{t('case.notHandedBack')}</span>
                    ) : (
                      format.shortDay(repair.handBackDay, today)
                    )}
                  </td>
                  <td>{[repair.fault, repair.part].filter(Boolean).join(' · ')}</td>
                  <td>
                    {repair.result !== null ? (
                      t(`choices.repairResult.${repair.result}`)
                    ) : wait ? (
                      <Tag tone="amber">{t(`choices.waitCause.${wait.cause}`)}</Tag>
                    ) : (
                      <Tag>{t(`choices.repairState.${repair.state}`)}</Tag>
                    )}
                    {counts !== undefined && <div className="small muted">{t(`case.counts.${counts}`)}</div>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
