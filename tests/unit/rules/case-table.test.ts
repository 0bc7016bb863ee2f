import { expect, test } from 'vitest'
import { caseTable } from '../../../electron/commands/case-table.ts'
import { workedCases } from '../../../shared/rules/cases.ts'

test('the printed table holds every worked case, those on complaint handling too, and none differs', () => {
  const { text, differing } = caseTable()
  expect(text.split('\n').filter((line) => line.startsWith('  !'))).toEqual([])
  expect(differing).toBe(0)
  const printed = text.split('\n').flatMap((line) => /^([A-Z]\w*) {2}/.exec(line)?.[1] ?? [])
  expect(printed).toEqual(expect.arrayContaining(workedCases.map(({ id }) => id)))
  const regulator = Array.from({ length: 11 }, (_none, index) => `R${String(index + 1).padStart(2, '0')}`)
  expect(printed.filter((id) => id.startsWith('R'))).toEqual(regulator)
})
