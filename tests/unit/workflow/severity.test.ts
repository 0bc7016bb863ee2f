import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SeverityFacts, suggestSeverity } from '../../../shared/workflow/severity.ts'

const calm: SeverityFacts = {
  safety: false,
  outsideBody: false,
  statutoryLinePassed: false,
  chases: 0,
  finishedRepairs: 0,
  unitUsable: null,
}

test.each<[Partial<SeverityFacts>, number, string[]]>([
  [{}, 4, []],
  [{ unitUsable: false }, 3, ['unit-not-usable']],
  [{ finishedRepairs: 2, unitUsable: false }, 3, ['repaired-before', 'unit-not-usable']],
  [{ chases: 2 }, 4, []],
  [{ chases: 3, finishedRepairs: 5 }, 2, ['chased-often']],
  [{ outsideBody: true, statutoryLinePassed: true }, 2, ['outside-body', 'statutory-line-passed']],
])('%o is %i because of %o', (facts, severity, reasons) => {
  expect(suggestSeverity({ ...calm, ...facts })).toEqual({ severity, reasons })
})

test('safety comes first, whatever else is known', () => {
  const any = fc.record({
    outsideBody: fc.boolean(),
    statutoryLinePassed: fc.boolean(),
    chases: fc.nat(9),
    finishedRepairs: fc.nat(9),
    unitUsable: fc.constantFrom(true, false, null),
  })
  fc.assert(
    fc.property(any, (facts) => {
      expect(suggestSeverity({ ...facts, safety: true })).toEqual({ severity: 1, reasons: ['safety'] })
      expect(suggestSeverity({ ...facts, safety: false }).severity).toBeGreaterThan(1)
    }),
  )
})
