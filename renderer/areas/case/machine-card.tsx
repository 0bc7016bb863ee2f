import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { voucherKinds } from '../../../shared/complaint/choices.ts'
import { useCustomerView } from '../../app/customer-view.ts'
import { useFormat } from '../../parts/format.ts'
import { Internal } from '../../parts/internal.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { useProductClasses } from '../customer/use-product-classes.ts'
import { MachineCards } from '../own-layer/machine-cards.tsx'
import type { CaseFile } from './case-file.ts'

/** The machine the complaint is about (机器), its dates kept apart. */
export function MachineCard({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const customerLooks = useCustomerView()
  const { unit, complaint } = file
  const { nameOf } = useProductClasses()
  const edit = `/complaints/${complaint.id}/edit`
  if (unit === null)
    return (
      <section className="card">
        <header>
          <h2>{t('case.machine')}</h2>
        </header>
        <div className="card-body">
          <p className="muted">{t('case.noUnit')}</p>
          <Internal>
            <Link to={edit}>{t('case.addMachine')}</Link>
          </Internal>
        </div>
      </section>
    )
  const kind = voucherKinds.find((each) => each === unit.voucherKind)
  const voucher =
    kind === undefined ? null : [t(`choices.voucher.${kind}`), unit.voucherNumber].filter(Boolean).join(' ')
  const price = unit.priceFen === null ? null : format.money(unit.priceFen)
  return (
    <section className="card">
      <header>
        <h2>{t('case.machine')}</h2>
        <Internal>
          <Link className="extra" to={edit}>
            {t('common.edit')}
          </Link>
        </Internal>
      </header>
      <KeyValues
        pairs={[
          [t('case.machineFacts.product'), [unit.brand, unit.productName, unit.model].filter(Boolean).join(' ')],
          ...known([[t('customer.productClass'), nameOf(unit.productClass) ?? null]]),
          [t('case.machineFacts.serial'), unit.serial],
          [t('case.machineFacts.purchase'), unit.purchaseDay],
          ...(unit.deliveryDay === null ? [] : [[t('case.machineFacts.delivery'), unit.deliveryDay] as const]),
          [
            t('case.machineFacts.installation'),
            unit.installationDay !== null && unit.installedByTrader === 1
              ? t('case.installedByUs', { day: unit.installationDay })
              : unit.installationDay,
          ],
          [t('case.machineFacts.voucher'), [voucher, price].filter(Boolean).join(' · ')],
          ...(unit.seller === null ? [] : [[t('case.machineFacts.seller'), unit.seller] as const]),
          ...known([
            [t('customer.batch'), unit.batch],
            [t('customer.productionDay'), unit.productionDay],
            [t('customer.firstUseDay'), unit.firstUseDay],
            [t('customer.recentUse'), unit.recentUse],
            // What he had before is ours to know, for the way he judges this one.
            [t('customer.previousBrand'), customerLooks ? null : unit.previousBrand],
          ]),
        ]}
      />
      <MachineCards unitId={unit.id} />
    </section>
  )
}

/** The pairs that say something: what was not asked about takes no line. */
const known = (pairs: readonly (readonly [string, string | null])[]) => pairs.filter(([, value]) => value !== null)
