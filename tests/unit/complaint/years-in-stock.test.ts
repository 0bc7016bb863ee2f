import { expect, it } from 'vitest'
import { yearsInStock } from '../../../shared/complaint/machine-days.ts'

it.each([
  ['2022-05-01', '2026-03-01', 3],
  ['2024-03-02', '2026-03-02', 2],
  ['2024-03-03', '2026-03-02', null],
  ['2026-03-08', '2026-03-01', null],
  ['2026-02-30', '2026-03-01', null],
  [null, '2026-03-01', null],
  ['2022-05-01', null, null],
])(
  'a machine made on %s and sold on %s is %s years old by then: from two on it is asked about (A011)',
  (made, sold, years) => {
    expect(yearsInStock(made, sold)).toBe(years)
  },
)
