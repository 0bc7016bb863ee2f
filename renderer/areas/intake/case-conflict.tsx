import { useTranslation } from 'react-i18next'
import { symptomText } from '../../../shared/complaint/symptoms.ts'
import { language } from '../../app/preferences.ts'
import { ConflictDialog } from '../../parts/conflict-dialog.tsx'
import type { CustomerForm } from '../customer/customer-form.ts'
import type { Answer } from '../customer/typed.ts'
import type { UnitForm } from '../customer/unit-form.ts'
import type { CaseForm } from './case-form.ts'
import type { ComplaintForm } from './complaint-form.ts'
import type { CaseConflict } from './use-submit-case.ts'

type CaseConflictDialogProps = {
  readonly mine: CaseForm
  readonly conflict: CaseConflict
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onClose: () => void
}

/** Both versions of the record that two people saved (同时修改), field by field and in words. */
export function CaseConflictDialog({ mine, conflict, ...actions }: CaseConflictDialogProps) {
  const { part, theirs } = conflict
  const customerWords = useCustomerWords()
  const unitWords = useUnitWords()
  const complaintWords = useComplaintWords()
  switch (part) {
    case 'customer':
      return <WordsConflict mine={customerWords(mine.customer)} theirs={customerWords(theirs.customer)} {...actions} />
    case 'unit':
      return <WordsConflict mine={unitWords(mine.unit)} theirs={unitWords(theirs.unit)} {...actions} />
    case 'complaint':
      return (
        <WordsConflict mine={complaintWords(mine.complaint)} theirs={complaintWords(theirs.complaint)} {...actions} />
      )
  }
}

/** A record in words: the label of each field is its key. */
type Said = Readonly<Record<string, string>>

type WordsConflictProps = Omit<CaseConflictDialogProps, 'mine' | 'conflict'> & {
  readonly mine: Said
  readonly theirs: Said
}

function WordsConflict(props: WordsConflictProps) {
  const labels = Object.fromEntries(Object.keys(props.mine).map((label) => [label, label]))
  return <ConflictDialog labels={labels} {...props} />
}

function useCustomerWords() {
  const { t } = useTranslation()
  return (form: CustomerForm): Said => ({
    [t('customer.name')]: form.name,
    [t('customer.phone')]: form.phones
      .map(({ number, label }) => `${number} ${label}`.trim())
      .join(t('intake.listJoin')),
    [t('customer.kind')]: t(`choices.customerKind.${form.kind}`),
    [t('customer.contactName')]: form.contactName,
    [t('customer.relation')]: form.relation,
    [t('customer.region')]: form.region,
    [t('customer.address')]: form.address,
    [t('customer.consent')]: form.consent ? t('common.yes') : t('common.no'),
  })
}

function useAnswerWords() {
  const { t } = useTranslation()
  return (answer: Answer) => t(`common.${answer === '' ? 'unknown' : answer}`)
}

function useUnitWords() {
  const { t } = useTranslation()
  const answer = useAnswerWords()
  return (form: UnitForm): Said => ({
    [t('customer.productClass')]: form.productClass,
    [t('customer.productName')]: form.productName,
    [t('customer.brand')]: form.brand,
    [t('customer.model')]: form.model,
    [t('customer.serial')]: form.serial,
    [t('customer.batch')]: form.batch,
    [t('customer.productionDay')]: form.productionDay,
    [t('customer.purchaseDay')]: form.purchaseDay,
    [t('customer.deliveryDay')]: form.deliveryDay,
    [t('customer.installationDay')]: form.installationDay,
    [t('customer.installedByTrader')]: answer(form.installedByTrader),
    [t('customer.firstUseDay')]: form.firstUseDay,
    [t('customer.seller')]: form.seller,
    [t('customer.price')]: form.price,
    [t('customer.voucherKind')]: form.voucherKind === '' ? '' : t(`choices.voucher.${form.voucherKind}`),
    [t('customer.voucherNumber')]: form.voucherNumber,
    [t('customer.extendedWarranty')]: form.extendedWarranty,
    [t('customer.exchangeDay')]: form.exchangeDay,
    [t('customer.previousBrand')]: form.previousBrand,
    [t('customer.recentUse')]: form.recentUse,
    [t('customer.mileage')]: form.mileage,
  })
}

function useComplaintWords() {
  const { t } = useTranslation()
  const spoken = language.use()
  const answer = useAnswerWords()
  return (form: ComplaintForm): Said => ({
    [t('intake.channel')]: t(`choices.channel.${form.channel}`),
    [t('intake.channelReference')]: form.channelReference,
    [t('intake.words')]: form.words,
    [t('intake.category')]: form.category === '' ? '' : t(`choices.category.${form.category}`),
    [t('intake.severity')]: form.severity === 0 ? '' : t(`choices.severity.${form.severity}`),
    [t('intake.safety')]: form.safety ? t('common.yes') : t('common.no'),
    [t('intake.symptoms')]: symptomText(form.symptoms, null, spoken) ?? '',
    [t('intake.symptom')]: form.symptom,
    [t('intake.faultPart')]: form.faultPart,
    [t('intake.faultInTable')]: answer(form.faultInTable),
    [t('intake.faultShownDay')]: form.faultShownDay,
    [t('intake.stillUsable')]: answer(form.stillUsable),
    [t('intake.helpWanted')]: form.helpWanted,
    [t('intake.wish')]: form.wish === '' ? '' : t(`choices.wish.${form.wish}`),
    [t('intake.sameModelInStock')]: answer(form.sameModelInStock),
    [t('intake.demandCard')]: form.demands
      .map(({ item, amount, must }) => [item, amount && `¥${amount}`, must ? t('intake.must') : t('intake.nice')])
      .map((parts) => parts.filter(Boolean).join(' '))
      .join(t('intake.listJoin')),
  })
}
