import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import type { RulePack } from '../../../shared/rules/pack-schema.ts'
import type { HolidayCalendar } from '../../../shared/time/holidays.ts'
import { citedTitles, sayEntitlement } from './said.ts'

/** What the rules give on facts told without a case (试算), in the shape in which a case gets it. */
export function computeSaid(facts: MachineFacts, pack: RulePack, holidays: HolidayCalendar) {
  const answer = computeEntitlement(facts, pack, holidays)
  return {
    ...answer,
    said: { zh: sayEntitlement(answer, 'zh'), en: sayEntitlement(answer, 'en') },
    titles: citedTitles(answer, pack),
  }
}
