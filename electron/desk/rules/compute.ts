import { computeEntitlement } from '../../../shared/rules/engine.ts'
import type { MachineFacts } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'
import { citedTitles, sayEntitlement } from './said.ts'

/** What the rules give on facts told without a case (试算), in the shape in which a case gets it. */
export function computeSaid(facts: MachineFacts) {
  const answer = computeEntitlement(facts, bundledPack, bundledHolidays)
  return {
    ...answer,
    said: { zh: sayEntitlement(answer, 'zh'), en: sayEntitlement(answer, 'en') },
    titles: citedTitles(answer, bundledPack),
  }
}
