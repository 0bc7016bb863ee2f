import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { CustomerFields } from '../customer/customer-fields.tsx'
import { UnitFields } from '../customer/unit-fields.tsx'
import type { CustomerBrief } from '../customer/use-matches.ts'
import { useVehicleKind } from '../customer/use-vehicle-kind.ts'
import { VehicleFactFields } from '../rules/vehicle-fact-fields.tsx'
import type { CaseForm } from './case-form.ts'
import { ComplaintFields } from './complaint-fields.tsx'
import { DemandFields } from './demand-fields.tsx'
import { ToldRepairsCard } from './told-repairs-card.tsx'

type UnitOfCustomer = CustomerBrief['units'][number]

type MoreCardsProps = {
  readonly form: CaseForm
  readonly onChange: (change: Partial<CaseForm>) => void
  readonly why: (path: string) => string | undefined
  /** A complaint of the register: its machine's repairs stand on pages of their own. */
  readonly registered?: boolean
  /** The customer's machines on record. */
  readonly units?: readonly UnitOfCustomer[]
}

/** The rest of the registration form (完整登记), in the order a clerk asks: machine, fault, wishes, person. */
export function MoreCards({ form, onChange, why, registered = false, units = [] }: MoreCardsProps) {
  const { t } = useTranslation()
  const vehicle = useVehicleKind(form.unit.productClass)
  const others = units
    .filter(({ id }) => id !== form.unitId)
    .map(({ id, productName, brand, model, serial }) => ({
      id,
      words: [brand, productName, model, serial].filter(Boolean).join(' '),
    }))
  return (
    <div className="stack at-more">
      <Card title={t('intake.machineCard')} padded>
        <UnitFields
          value={form.unit}
          why={why}
          isNew={form.unitId === null}
          others={others}
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
      {!registered && vehicle !== null && vehicle !== 'motorcycle' && (
        <Card title={t(`case.claims.vehicle.${vehicle}`)} padded>
          <div className="form-grid">
            <VehicleFactFields
              vehicle={vehicle}
              value={form.vehicle}
              onChange={(change) => onChange({ vehicle: { ...form.vehicle, ...change } })}
            />
          </div>
        </Card>
      )}
      <Card title={t('intake.demandCard')} padded>
        <DemandFields
          value={form.complaint}
          why={why}
          onChange={(change) => onChange({ complaint: { ...form.complaint, ...change } })}
        />
      </Card>
      {!registered && (
        <ToldRepairsCard
          repairs={form.repairs}
          vehicle={vehicle}
          why={why}
          onChange={(repairs) => onChange({ repairs })}
        />
      )}
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
