import type { TFunction } from 'i18next'
import type { Check } from '../../../shared/agreement/checks.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'
import type { agreement } from '../../../shared/language/zh-CN/agreement.ts'
import type { caseWords } from '../../../shared/language/zh-CN/case.ts'
import { formatYuan } from '../../../shared/money.ts'

type FieldName = keyof typeof caseWords.field
type PartyField = keyof typeof agreement.party

const isField = (name: string, words: object): name is FieldName => name in words
const isParty = (name: string, words: object): name is PartyField => name in words

/** What a check says, in words (核对结果). */
export function checkWords(check: Check, t: TFunction, separator: string): string {
  switch (check.code) {
    case 'floor-not-offered':
      return t('agreement.check.floor-not-offered', {
        owed: check.params.owed.map((remedy) => t(`agreement.owed.${remedy}`)).join(separator),
      })
    case 'damages-not-offered':
      return t('agreement.check.damages-not-offered', {
        owed: formatYuan(check.params.owedFen),
        offered: formatYuan(check.params.offeredFen),
      })
    case 'refund-below-floor':
      return t('agreement.check.refund-below-floor', {
        refund: formatYuan(check.params.refundFen),
        floor: formatYuan(check.params.floorFen),
      })
    case 'within-authority':
      return t('agreement.check.within-authority', { beyond: formatYuan(check.params.beyondFen) })
    case 'approved':
    case 'beyond-authority':
      return t(`agreement.check.${check.code}`, {
        beyond: formatYuan(check.params.beyondFen),
        limit: formatYuan(check.params.limitFen),
      })
    case 'forbidden-text':
      return t(`agreement.forbidden.${check.params.finding.id}`, { match: check.params.finding.match })
    case 'missing-party': {
      const words = t('agreement.party', { returnObjects: true })
      return t('agreement.check.missing-party', {
        fields: check.params.fields.map((field) => (isParty(field, words) ? words[field] : field)).join(separator),
      })
    }
    case 'missing-term': {
      const words = t('case.field', { returnObjects: true })
      return t('agreement.check.missing-term', {
        clause: t(`agreement.clause.${check.params.kind}`),
        fields: check.params.fields.map((field) => (isField(field, words) ? words[field] : field)).join(separator),
      })
    }
    case 'missing-third-party':
      return t('agreement.check.missing-third-party', { role: t(`agreement.thirdParty.${check.params.role}`) })
    case 'no-clauses':
    case 'damages-unknown':
    case 'floor-met':
    case 'deduction-exceeds-price':
    case 'refurbished-for-exchange':
    case 'substitute-model':
    case 'transport-on-customer':
    case 'text-clean':
    case 'complete':
      return t(`agreement.check.${check.code}`)
    default:
      return exhaustive(check)
  }
}
