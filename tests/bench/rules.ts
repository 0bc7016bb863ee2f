import { workedCases } from '../../shared/rules/cases.ts'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { ruleKeys } from '../../shared/rules/rule-keys.ts'
import { searchRules } from '../../shared/rules/rule-search.ts'
import { composeRulebook } from '../../shared/rules/rulebook.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { median } from './measure.ts'

/** How long the rules take in memory, in milliseconds a call, beside what they may take. */
export type RuleTime = { readonly name: string; readonly ms: number; readonly goal: number }

const ROUNDS = 20
const QUERIES = ['zhfy', '三包12条', '缺件', '洗衣机', 'tuihuo', 'depreciation', '第十二条第1款', '90日']

/** The mean of a list of calls, in the median of the rounds after one to warm up. */
function mean(calls: readonly (() => unknown)[]): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const started = performance.now()
    for (const call of calls) call()
    return (performance.now() - started) / calls.length
  })
  return median(rounds.slice(1))
}

/** One entitlement, over every worked case, and one search of the rules as it is typed. */
export function measureRules(): RuleTime[] {
  const rules = composeRulebook(bundledPack).map((card) => ({ id: card.id, keys: ruleKeys(card) }))
  const entitlements = workedCases.map(
    ({ facts }) =>
      () =>
        computeEntitlement(facts, bundledPack, bundledHolidays),
  )
  const typed = QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)))
  const searches = typed.map((query) => () => searchRules(rules, query))
  return [
    { name: 'one entitlement', ms: mean(entitlements), goal: 1 },
    { name: 'one search of the rules', ms: mean(searches), goal: 20 },
  ]
}
