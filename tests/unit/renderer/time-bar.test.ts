import { describe, expect, it } from 'vitest'
import { labelLanes, timeBar } from '../../../renderer/areas/entitlement/time-bar.ts'
import { computeEntitlement } from '../../../shared/rules/engine.ts'
import { emptyFacts, type MachineFacts, openRepair } from '../../../shared/rules/facts.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { daysBetween } from '../../../shared/time/day.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const television: MachineFacts = {
  ...emptyFacts('2026-05-20', 'lcd-tv'),
  invoiceDay: '2025-09-06',
  installationDay: '2025-09-08',
  installedByTrader: true,
  voucher: 'invoice',
  repairs: [
    { ...openRepair('2026-02-11'), handBack: '2026-02-14', finished: true, result: 'repaired' },
    { ...openRepair('2026-04-28'), waits: [{ from: '2026-04-30', to: null, cause: 'maker-parts' }] },
  ],
}
const barOf = (change: Partial<MachineFacts> = {}) =>
  timeBar(computeEntitlement({ ...television, ...change }, bundledPack, bundledHolidays))

describe('the time bar', () => {
  it('shows every line of the worked case in the order of its days, to scale', () => {
    const bar = barOf()
    expect(bar?.marks.map(({ kind, day }) => [kind, day])).toEqual([
      ['start', '2025-09-08'],
      ['refund', '2025-09-15'],
      ['exchange', '2025-09-23'],
      ['repairer', '2026-05-28'],
      ['maker-parts', '2026-07-27'],
      ['whole', '2026-10-08'],
    ])
    expect(bar?.marks.map(({ days }) => days).slice(1, 5)).toEqual([7, 15, 30, 90])
    const length = daysBetween('2025-09-08', '2026-10-08')
    for (const { day, at } of bar?.marks ?? []) expect(at).toBeCloseTo((daysBetween('2025-09-08', day) / length) * 100)
    expect(bar?.todayAt).toBeCloseTo((daysBetween('2025-09-08', '2026-05-20') / length) * 100)
  })

  it('greys the line of a delay that has another cause', () => {
    expect(barOf()?.marks.find(({ kind }) => kind === 'repairer')).toMatchObject({ holds: false })
    expect(barOf()?.marks.find(({ kind }) => kind === 'maker-parts')).toMatchObject({ holds: true })
  })

  it('draws repairs and waits as blocks, an open one up to the day asked about', () => {
    const bar = barOf()
    expect(bar?.repairs.map(({ from, to }) => [from, to])).toEqual([
      ['2026-02-11', '2026-02-14'],
      ['2026-04-28', null],
    ])
    expect(bar?.waits).toMatchObject([{ from: '2026-04-30', to: null, cause: 'maker-parts' }])
    const open = bar?.repairs.at(-1)
    expect((open?.left ?? 0) + (open?.width ?? 0)).toBeCloseTo(bar?.todayAt ?? -1)
  })

  it('lets the longer months of main parts run out of the picture, gathered by their last day', () => {
    const parts = barOf()?.parts ?? []
    expect(parts.map(({ beyond, at }) => [beyond, at])).toEqual([[true, 100]])
    expect(parts[0]?.parts.map(({ part }) => part.name.zh)).toContain('逻辑组件')
  })

  it('reaches today where the period is long over, and is not drawn without a start', () => {
    expect(barOf({ asOf: '2029-01-01', repairs: [] })?.todayAt).toBe(100)
    expect(barOf({ invoiceDay: null, installationDay: null, repairs: [] })).toBeNull()
  })
})

describe('the labels below it', () => {
  it('go a line lower as long as they would touch, and stay inside at both ends', () => {
    expect(
      labelLanes([
        { at: 0, width: 20 },
        { at: 2, width: 20 },
        { at: 60, width: 20 },
        { at: 70, width: 20 },
        { at: 100, width: 20 },
      ]),
    ).toEqual([0, 1, 0, 1, 0])
  })
})
