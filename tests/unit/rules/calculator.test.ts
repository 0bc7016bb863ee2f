import { describe, expect, it } from 'vitest'
import { computeSaid } from '../../../electron/desk/rules/compute.ts'
import {
  type CalculatorForm,
  changedFields,
  completedCalculator,
  emptyCalculator,
  emptyRepair,
  factsOf,
  formOfFacts,
  type RepairAnswers,
  registrationParts,
  repairedButBrokenAgain,
  supposedFacts,
} from '../../../renderer/areas/rules/calculator-form.ts'
import { changedRepairs, compareAnswers } from '../../../renderer/areas/rules/what-if.ts'
import { emptyFacts, type MachineFacts, openRepair } from '../../../shared/rules/facts.ts'
import { factsSchema } from '../../../shared/rules/facts-schema.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { bundledHolidays } from '../../../shared/time/holidays.ts'

const said = (given: MachineFacts) => computeSaid(given, bundledPack, bundledHolidays)

const TODAY = '2026-05-20'
const form = (known: Partial<CalculatorForm>): CalculatorForm => ({ ...emptyCalculator, product: 'fridge', ...known })
const facts = (known: Partial<CalculatorForm>) => factsOf(form(known), TODAY, 'both')

describe('the answers of a caller', () => {
  it('stay open where nothing was said', () => {
    const { asOf, faultReportedDay, we, ...rest } = facts({})
    expect({ asOf, faultReportedDay, we }).toEqual({ asOf: TODAY, faultReportedDay: TODAY, we: 'both' })
    for (const key of [
      'invoiceDay',
      'deliveryDay',
      'voucher',
      'faultInTable',
      'stillUsable',
      'inStock',
      'wish',
    ] as const)
      expect([key, rest[key]]).toEqual([key, null])
    expect(rest.demandDay).toBeNull()
    expect(said(facts({ product: 'fridge' })).missing).toContain('invoiceDay')
  })

  it('take a day only once it is one', () => {
    expect(facts({ invoiceDay: '2026-0' }).invoiceDay).toBeNull()
    expect(facts({ invoiceDay: '2026-05-02' }).invoiceDay).toBe('2026-05-02')
    expect(facts({ repairs: [{ ...emptyRepair, handIn: '5-' }] }).repairs).toEqual([])
  })

  it('count a repair as finished only when it was handed back', () => {
    const repairs = [
      { ...emptyRepair, handIn: '2026-04-01', handBack: '2026-04-03', result: 'repaired' as const },
      { ...emptyRepair, handIn: '2026-05-01', delay: 'maker-parts' as const },
    ]
    expect(facts({ repairs }).repairs).toMatchObject([
      { finished: true, handBack: '2026-04-03', result: 'repaired', waits: [] },
      {
        finished: false,
        handBack: null,
        result: null,
        waits: [{ from: '2026-05-01', to: null, cause: 'maker-parts' }],
      },
    ])
  })

  it('always have the shape the desk takes', () => {
    const full = facts({
      invoiceDay: '2026-05-02',
      price: '2,999',
      wish: 'exchange',
      voucher: 'invoice',
      repairs: [{ ...emptyRepair, handIn: '2026-05-05' }],
    })
    expect(factsSchema.parse(full)).toEqual(full)
    expect(full).toMatchObject({ priceFen: 299_900, demandDay: TODAY })
  })
})

describe('the answers of a car owner', () => {
  const car = (known: Partial<CalculatorForm>) => facts({ product: 'car', ...known })

  it('read the odometer on the day the fault showed, and leave what is no number open', () => {
    expect(car({ mileage: '2,800公里', faultShownDay: '2026-05-02' }).mileage).toEqual([
      { day: '2026-05-02', km: 2800 },
    ])
    expect(car({ mileage: '2800' }).mileage).toEqual([{ day: TODAY, km: 2800 }])
    expect(car({ mileage: '2.8万' }).mileage).toEqual([])
    expect(['0.5%', '0.35', '半'].map((useFeePercent) => car({ useFeePercent }).useFeePercent)).toEqual([
      0.5,
      0.35,
      null,
    ])
  })

  it('say of each repair what it replaced and whether it was the same problem', () => {
    const told = { ...emptyRepair, handIn: '2026-04-01', handBack: '2026-04-03', cause: 'quality' as const }
    const repairs = [
      { ...told, mileage: '900', sameProblem: 'yes' as const, replaced: '发动机' },
      { ...told, handIn: '2026-05-01', handBack: '2026-05-02', replaced: 'none' },
      { ...told, handIn: '2026-05-10', handBack: '2026-05-11' },
    ]
    expect(car({ repairs }).repairs).toMatchObject([
      { mileageKm: 900, sameProblem: true, seriousFault: null, part: '发动机', partReplaced: true, cause: 'quality' },
      { mileageKm: null, part: null, partReplaced: false },
      { sameProblem: null, part: null, partReplaced: null },
    ])
  })

  it('of an older form are filled up with what was added since', () => {
    const { product, repairs, mileage } = completedCalculator({
      product: 'car',
      repairs: [{ handIn: '2026-04-01' } as RepairAnswers],
    })
    expect([product, mileage, repairs]).toEqual(['car', '', [{ ...emptyRepair, handIn: '2026-04-01' }]])
  })
})

describe('what goes into the registration', () => {
  it('is only what was answered', () => {
    const { unit, complaint } = registrationParts(
      form({ invoiceDay: '2026-05-02', stillUsable: 'no', wish: 'none' }),
      '电冰箱',
    )
    expect(unit).toEqual({ productClass: 'fridge', productName: '电冰箱', purchaseDay: '2026-05-02' })
    expect(complaint).toEqual({ stillUsable: 'no' })
  })
})

describe('what if', () => {
  const words = {
    until: (day: string) => `至 ${day}`,
    from: (day: string) => `${day}起`,
    none: '无',
    wholeUnit: '整机',
    refundWindow: '退货期限',
    exchangeWindow: '换货期限',
    counted: '次数',
  }
  const known = {
    invoiceDay: '2026-05-15',
    deliveryDay: '2026-05-15',
    voucher: 'invoice',
    faultInTable: 'yes',
    inStock: 'yes',
    faultShownDay: '2026-05-18',
  } as const

  it('marks what flips and nothing else', () => {
    const real = said(facts(known))
    const other = said(facts({ ...known, invoiceDay: '2026-05-05', deliveryDay: '2026-05-05' }))
    const rows = compareAnswers([real, real.said.zh], [other, other.said.zh], words)
    const flipped = rows.filter((row) => row.real !== row.supposed).map(({ name }) => name)
    expect(flipped).toContain('退货')
    expect(flipped).toContain('整机')
    expect(flipped).not.toContain('误工等赔偿')
    expect(rows.find(({ name }) => name === '退货')).toMatchObject({ real: '有权 至 2026-05-22', supposed: '无权' })
    const same = compareAnswers([real, real.said.zh], [real, real.said.zh], words)
    expect(same.filter((row) => row.real !== row.supposed)).toEqual([])
  })

  it('names the answers that were changed', () => {
    expect(changedFields(form(known), form({ ...known, inStock: 'no', repairs: [emptyRepair] }))).toEqual([
      'inStock',
      'repairs',
    ])
  })
})

describe('what if on a case', () => {
  const recorded: MachineFacts = {
    ...emptyFacts(TODAY, 'lcd-tv'),
    we: 'both',
    invoiceDay: '2025-09-06',
    productionDay: '2025-06-01',
    voucher: 'invoice',
    priceFen: 299_900,
    exclusions: { ...emptyFacts(TODAY, null).exclusions, misuse: 'claimed' },
    faultReportedDay: '2026-04-28',
    wish: 'exchange',
    demandDay: '2026-04-28',
    repairs: [
      {
        ...openRepair('2026-04-28'),
        part: '逻辑组件',
        cause: 'unknown',
        waits: [
          { from: '2026-04-29', to: '2026-04-30', cause: 'customer' },
          { from: '2026-05-02', to: null, cause: 'maker-parts' },
        ],
      },
    ],
  }
  const real = formOfFacts(recorded)

  it('leaves every fact as the register has it until an answer is changed', () => {
    expect(supposedFacts(recorded, real, real)).toEqual(recorded)
  })

  it('changes what the answer stands for and nothing else, also what no question asks', () => {
    expect(supposedFacts(recorded, real, { ...real, invoiceDay: '2025-08-06' })).toEqual({
      ...recorded,
      invoiceDay: '2025-08-06',
    })
    expect(supposedFacts(recorded, real, { ...real, wish: 'none' })).toEqual({
      ...recorded,
      wish: 'none',
      demandDay: null,
    })
  })

  it('ends the running repair today where it is supposed to break again, with its waits and its part, as one of the machine’s own faults', () => {
    const form = { ...real, ...repairedButBrokenAgain(real, TODAY) }
    expect(supposedFacts(recorded, real, form)).toMatchObject({
      stillUsable: false,
      repairs: [
        {
          handIn: '2026-04-28',
          handBack: TODAY,
          finished: true,
          result: 'repaired',
          part: '逻辑组件',
          cause: 'quality',
          waits: [{ to: '2026-04-30' }, { from: '2026-05-02', to: TODAY, cause: 'maker-parts' }],
        },
      ],
    })
  })

  it('supposes no other cause than the one written down', () => {
    const dropped: MachineFacts = {
      ...recorded,
      repairs: recorded.repairs.map((repair) => ({ ...repair, cause: 'customer' })),
    }
    const damage = formOfFacts(dropped)
    const again = { ...damage, ...repairedButBrokenAgain(damage, TODAY) }
    expect(supposedFacts(dropped, damage, again).repairs).toMatchObject([{ handBack: TODAY, cause: 'customer' }])
  })

  it('adds one more repair beside the recorded one, or takes one away', () => {
    const more = { ...real, repairs: [...real.repairs, { ...emptyRepair, handIn: '2026-05-19' }] }
    expect(supposedFacts(recorded, real, more).repairs).toMatchObject([recorded.repairs[0], { handIn: '2026-05-19' }])
    expect(supposedFacts(recorded, real, { ...real, repairs: [] }).repairs).toEqual([])
  })
})

describe('the repairs that were supposed otherwise', () => {
  const first: RepairAnswers = { ...emptyRepair, handIn: '2026-02-11', handBack: '2026-02-14', result: 'repaired' }
  const second: RepairAnswers = { ...emptyRepair, handIn: '2026-04-28' }
  const ended: RepairAnswers = { ...second, handBack: '2026-05-20', result: 'repaired' }

  it('are none where the answers are the same, even written anew', () => {
    expect(changedRepairs([first, second], [{ ...first }, { ...second }])).toEqual([])
  })

  it('name the answers that differ, what came and what is gone', () => {
    expect(changedRepairs([first, second], [first, ended])).toEqual([
      { kind: 'changed', index: 1, from: second, to: ended, fields: ['handBack', 'result'] },
    ])
    expect(changedRepairs([first], [first, second])).toEqual([{ kind: 'added', index: 1, repair: second }])
    expect(changedRepairs([first, second], [second])).toEqual([{ kind: 'removed', index: 0, repair: first }])
    expect(changedRepairs([first, second], [second, ended])).toEqual([
      { kind: 'added', index: 1, repair: ended },
      { kind: 'removed', index: 0, repair: first },
    ])
  })
})
