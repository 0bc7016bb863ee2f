import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { CustomerFields } from '../customer/customer-fields.tsx'
import { UnitFields } from '../customer/unit-fields.tsx'
import type { CaseForm } from './case-form.ts'
import { ComplaintFields } from './complaint-fields.tsx'
import { DemandFields } from './demand-fields.tsx'

type MoreCardsProps = {
  readonly form: CaseForm
  readonly onChange: (change: Partial<CaseForm>) => void
  readonly why: (path: string) => string | undefined
}

/** The rest of the registration form (完整登记), in the order a clerk asks: machine, fault, wishes, person. */
export function MoreCards({ form, onChange, why }: MoreCardsProps) {
  const { t } = useTranslation()
  return (
    <div className="stack at-more">
      <Card title={t('intake.machineCard')} padded>
        <UnitFields
          value={form.unit}
          why={why}
          isNew={form.unitId === null}
          onChange={(change) => onChange({ unit: { ...form.unit, ...change } })}
        />
      </Card>
      <Card title={t('intake.complaintCard')} padded>
        <ComplaintFields
          value={form.complaint}
          unit={form.unit}
          why={why}
          onChange={(change) => onChange({ complaint: { ...form.complaint, ...change } })}
        />
      </Card>
      <Card title={t('intake.demandCard')} padded>
        <DemandFields
          value={form.complaint}
          why={why}
          onChange={(change) => onChange({ complaint: { ...form.complaint, ...change } })}
        />
      </Card>
      <Card title={t('intake.customerCard')} padded>
        <CustomerFields
          value={form.customer}
          why={why}
          onChange={(change) => onChange({ customer: { ...form.customer, ...change } })}
        />
      </Card>
    </div>
  )
}
