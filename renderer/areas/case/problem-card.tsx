import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { categories } from '../../../shared/complaint/choices.ts'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { useNow } from '../../app/clock.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { language } from '../../app/preferences.ts'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Tag } from '../../parts/tag.tsx'
import type { CaseFile } from './case-file.ts'

type ProblemCardProps = {
  readonly file: CaseFile
  /** Opens the read-back; null where nothing may be logged. */
  readonly onReadBack: (() => void) | null
}

/** What the customer says, what he asks for, and whether he has confirmed it (问题与诉求). */
export function ProblemCard({ file, onReadBack }: ProblemCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const customerLooks = useCustomerView()
  const { complaint, demands, missing, customer } = file
  const category = categories.find((each) => each === complaint.category)
  const readBack =
    complaint.readBackAt === null ? (
      <span className="row wrap tight">
        <Tag tone="amber">{t('case.readBackOpen')}</Tag>
        {onReadBack && (
          <button type="button" className="link-button" onClick={onReadBack}>
            {t('case.nextAction.confirm-read-back')}
          </button>
        )}
      </span>
    ) : (
      <Tag tone="green">✓ {t('case.readBackDone', { time: format.moment(complaint.readBackAt, now) })}</Tag>
    )
  return (
    <section className="card">
      <header>
        <h2>{t('case.problem')}</h2>
        <Internal>
          <Link className="extra" to={`/complaints/${complaint.id}/edit`}>
            {t('common.edit')}
          </Link>
        </Internal>
      </header>
      <KeyValues
        pairs={[
          [t('case.problemFacts.words'), complaint.words],
          ...(category === undefined || customerLooks
            ? []
            : [[t('case.problemFacts.category'), t(`choices.category.${category}`)] as const]),
          [t('case.problemFacts.symptom'), symptomText(complaint.symptoms, complaint.symptom, language.use())],
          [t('case.problemFacts.shown'), complaint.faultShownDay],
          [
            t('case.problemFacts.usable'),
            complaint.stillUsable === null
              ? null
              : complaint.stillUsable === 1
                ? t('case.usable.yes')
                : t('case.usable.no'),
          ],
          [t('case.problemFacts.demands'), demands.length === 0 ? null : <Demands key="demands" file={file} />],
          [t('case.problemFacts.readBack'), readBack],
          ...(customer.address === null ? [] : [[t('case.problemFacts.address'), customer.address] as const]),
          ...(missing.length === 0 || customerLooks
            ? []
            : [
                [
                  t('case.problemFacts.missing'),
                  <Link key="missing" to={`/complaints/${complaint.id}/edit`}>
                    {missing.map((fact) => t(`choices.fact.${fact}`)).join(t('case.listComma'))}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </section>
  )
}

function Demands({ file: { demands } }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol>
      {demands.map((demand) => (
        <li key={demand.rank}>
          {demand.rank}. {demand.item} {demand.amountFen !== null && format.money(demand.amountFen)}{' '}
          <Internal>
            <Tag>{demand.must === 1 ? t('case.must') : t('case.negotiable')}</Tag>
          </Internal>
        </li>
      ))}
    </ol>
  )
}
