import type { FactKey } from '../../../shared/rules/facts.ts'
import type { CaseFile } from './case-file.ts'

/**
 * The address at which a fact that the rules miss is written down (补填处), the field named in it; null for what is missing in
 * our own data, where nobody at the counter can help.
 */
export function factPlace(fact: FactKey, { complaint, customer, unit, repairs }: CaseFile): string | null {
  const onRepair = (repair: CaseFile['repairs'][number] | undefined) =>
    repair ? `/repairs/${repair.id}?field=${fact}` : null
  switch (fact) {
    case 'holidayCalendar':
    case 'catalogue':
      return null
    case 'repairs':
      return unit && `/repairs/new?customer=${customer.id}&unit=${unit.id}`
    case 'repairResult':
      return onRepair(repairs.find((each) => each.state === 'finished' && each.result === null))
    case 'repairCause':
      return onRepair(
        repairs.find((each) => each.faultCause === 'unknown' || each.faultCause === null) ?? repairs.at(-1),
      )
    case 'partReplaced':
      return onRepair(repairs.findLast((each) => each.part !== null && each.partReplaced === null) ?? repairs.at(-1))
    case 'sameProblem':
      return onRepair(repairs.find((each) => each.sameProblem === null) ?? repairs.at(-1))
    case 'seriousRepair':
      return onRepair(repairs.find((each) => each.seriousFault === null) ?? repairs.at(-1))
    case 'waitCause':
      return onRepair(
        repairs.findLast(({ waits }) => waits.some(({ cause }) => cause === 'unknown')) ??
          repairs.findLast((each) => each.state === 'open') ??
          repairs.at(-1),
      )
    default:
      return `/complaints/${complaint.id}/edit?field=${fact}`
  }
}
