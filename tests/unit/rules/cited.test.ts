import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GROUNDS } from '../../../shared/agreement/grounds.ts'
import { workedCases } from '../../../shared/rules/cases.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { provisionsIn, provisionsOfDeadline } from '../../../shared/rules/pack-schema.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const provisions = new Set(bundledPack.provisions.map(({ id }) => id))

/** Every provision id in an answer, however deep. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'provisionId' && typeof each === 'string' ? [each] : citedIn(each),
  )
}

/** The provisions that the engine's own code names, whether or not a worked case gets there. */
function namedInCode(): string[] {
  const folder = 'shared/rules'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('cases.ts'))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/'([A-Z][\w-]+)'/g)])
    .flatMap(([, text = '']) => (provisions.has(text) ? [text] : []))
}

const cited = new Set([
  ...workedCases.flatMap(({ facts }) => citedIn(computeEntitlement(facts, bundledPack, bundledHolidays))),
  ...namedInCode(),
  ...bundledPack.instruments.flatMap(({ computing }) => provisionsIn(computing)),
  ...bundledPack.products.flatMap(({ swap }) => swap?.provision ?? []),
  ...bundledPack.deadlines.flatMap(provisionsOfDeadline),
  ...Object.values(GROUNDS),
])
const marked = new Set(bundledPack.referenceOnly)

test('every provision of the pack is cited by a rule or marked for reference only', () => {
  expect([...provisions].filter((id) => !cited.has(id) && !marked.has(id))).toEqual([])
})

test('no provision that a rule cites is marked for reference only', () => {
  expect([...marked].filter((id) => cited.has(id))).toEqual([])
  expect(marked.size).toBe(bundledPack.referenceOnly.length)
})
