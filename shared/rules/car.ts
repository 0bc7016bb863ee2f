import { formatYuan } from '../money.ts'
import { addDays } from '../time/day.ts'
import { addWorkdays } from '../time/holidays.ts'
import { decide, type Ground, message, strongest, unique } from './answer.ts'
import { type CarCase, repairDays } from './car-case.ts'
import {
  assemblyGround,
  carBase,
  carExclusions,
  carRepairGrounds,
  insideRepairPeriod,
  returnGrounds,
  sameProblemCount,
} from './car-grounds.ts'
import type { Entitlement, Message, Note, Remedy, Step, UseFee } from './entitlement.ts'
import { exclusionNotes } from './exclusion.ts'
import { promiseEnd } from './free-repair.ts'
import { isRunning } from './history.ts'
import { lastReading, mileageReadings } from './mileage.ts'
import { promiseNotes, rollNotes, startNotes } from './notes.ts'
import { floorOf } from './outlook.ts'
import { FROM_DELIVERY } from './period.ts'
import { answer, blank, compensation, paidRepair, rowFor, transport } from './remedies.ts'
import { answerSteps, BY_DAYS, BY_MONTHS, ended, instrumentStep } from './steps.ts'

export { carCase } from './car-case.ts'

/** What the household car rule gives: the rows, the use fee where one is owed, the steps and the notes. */
export function underCarRule(undecided: Entitlement, car: CarCase): Entitlement {
  const { facts, start, refundWindow, exchangeWindow, wholeUnit, repairPeriod } = car
  const { remedies: rows, afterRepairs } = carRemedies(car)
  const fee = afterRepairs ? feeFor(car) : null
  const remedies = fee ? rows.map((row) => (row.id === 'refund' ? withFee(row, fee) : row)) : rows
  const running = car.repairs.find(isRunning)
  return {
    ...undecided,
    remedies,
    period: {
      ...undecided.period,
      start,
      excluded: car.excluded,
      refundWindow,
      exchangeWindow,
      wholeUnit,
      repairPeriod,
      promise: promiseEnd(facts, start?.day ?? null),
    },
    repairs: sameProblemCount(car),
    loaner: running ? { from: addDays(running.handIn, car.rules.loaner.days + 1), owedBy: 'repairer' } : null,
    floor: floorOf(remedies, facts, fee),
    useFee: fee,
    steps: carSteps(car, fee),
    notes: carNotes(car, fee),
  }
}

/** The rows; `afterRepairs` when the refund rests on repeated repairs alone, which costs a use fee. */
function carRemedies(car: CarCase): { remedies: Remedy[]; afterRepairs: boolean } {
  const { facts, rules, cite } = car
  const row = rowFor(facts)
  const refunds = returnGrounds('refund', car)
  const refund = strongest([...refunds.free, refunds.repeated])
  const exchanges = returnGrounds('exchange', car)
  const repair = strongest(carRepairGrounds(car))
  const main = [
    row('refund', refund),
    row('exchange', strongest([...exchanges.free, exchanges.repeated])),
    row('part-exchange', assemblyGround(car)),
    row('free-repair', repair),
  ]
  const noLine: Ground = {
    ...blank('not-entitled', [message('car-no-delay-line')]),
    citations: cite(rules.repeated.provision),
  }
  return {
    remedies: [
      ...main,
      row('parts-delay-exchange', noLine),
      row('own-delay-exchange', noLine),
      row('paid-repair', paidRepair(repair, cite(rules.exclusion))),
      row('transport', transport(main, rules.transport.owedBy, cite(rules.transport.provision))),
      row('loaner', carLoaner(car)),
      row('compensation', compensation()),
      row('answer', carAnswer(car)),
    ],
    afterRepairs: refund === refunds.repeated && refund.verdict === 'entitled',
  }
}

/** The refund with the amount that is left of it, as far as the coefficient is known. */
function withFee(row: Remedy, { km, percent, totalFen, mostFen, refundAfterFen, citations }: UseFee): Remedy {
  const what =
    totalFen === null || refundAfterFen === null
      ? message('car-fee-most', { km, most: formatYuan(mostFen) })
      : message('car-fee', { km, percent: percent ?? '', fee: formatYuan(totalFen), after: formatYuan(refundAfterFen) })
  return { ...row, reasons: [...row.reasons, what], citations: [...row.citations, ...citations] }
}

/**
 * A loaner car or the cost of transport from the sixth day of one repair, waiting for parts included (CAR2021-21). The days are counted by
 * hours (art. 40), so that the sixth begins on the fifth calendar day after the hand-in, at the hour of the hand-in.
 */
function carLoaner(car: CarCase): Ground {
  const { days, provision } = car.rules.loaner
  const running = car.repairs.find(isRunning)
  const citations = [...car.cite(provision), ...car.cite(car.rules.repairDays)]
  const owedBy = 'repairer' as const
  if (!running) return { ...blank('not-entitled', [message('no-running-repair')]), owedBy, citations }
  const from = addDays(running.handIn, days + 1)
  const given = {
    ...blank('entitled', [message('car-loaner-due', { days, from })]),
    from,
    owedBy,
    papers: ['repair-record' as const],
    citations,
  }
  const ground = decide([...carBase('repair', car), ...insideRepairPeriod(car, running.handIn)], given)
  if (ground.verdict === 'not-entitled') return ground
  if (car.facts.asOf === addDays(from, -1))
    return { ...ground, verdict: 'cannot-decide', reasons: [message('car-loaner-by-hours', { day: car.facts.asOf })] }
  if (car.facts.asOf < from)
    return { ...ground, verdict: 'not-yet', reasons: [message('car-loaner-not-yet', { days, from })] }
  return ground
}

/** The 15-day answer, and beside it the working days the car rule itself sets the seller (CAR2021-28). */
function carAnswer(car: CarCase): Ground {
  const ground = answer(car.facts, car.cite)
  const terms = answerTerms(car)
  if (!terms) return ground
  return {
    ...ground,
    reasons: [...ground.reasons, terms.what],
    citations: [...car.cite(car.rules.answer.provision), ...ground.citations],
  }
}

function answerTerms({ facts, calendar, rules }: CarCase): { what: Message; reply: string } | null {
  const { demandDay } = facts
  if (demandDay === null) return null
  const { workdays, completeWorkdays } = rules.answer
  const reply = addWorkdays(demandDay, workdays, calendar).day
  const complete = addWorkdays(demandDay, completeWorkdays, calendar).day
  return { what: message('car-answer', { workdays, reply, completeWorkdays, complete }), reply }
}

/**
 * The use fee (使用补偿费, CAR2021-27): price x kilometres / 1000 x n, n at most 0.5%, between zero and the price. Null where the price
 * or the kilometres are not known; an unknown n leaves only the most it can be.
 */
function feeFor({ facts, rules, cite }: CarCase): UseFee | null {
  const { priceFen, useFeePercent } = facts
  const reading = lastReading(facts)
  if (priceFen === null || reading === null) return null
  const { maxPercent, provision } = rules.useFee
  const at = (percent: number) => Math.min(priceFen, Math.round((priceFen * reading.km * percent) / 100_000))
  const percent = useFeePercent === null ? null : Math.min(useFeePercent, maxPercent)
  const totalFen = percent === null ? null : at(percent)
  return {
    ...reading,
    percent,
    totalFen,
    mostFen: at(maxPercent),
    refundAfterFen: totalFen === null ? null : priceFen - totalFen,
    citations: cite(provision),
  }
}

function carSteps(car: CarCase, fee: UseFee | null): Step[] {
  const { start, product, rules, cite, facts, repairs } = car
  const steps = [instrumentStep(car, cite(rules.period))]
  if (start) {
    const inputs = Object.fromEntries([...start.others, start].map((reading) => [reading.basis, reading.day]))
    steps.push({ what: message('step-start'), inputs, result: start.day, citations: start.citations })
    const byDays = { start: start.day, days: rules.mustReplace.days }
    if (car.refundWindow)
      steps.push(ended(cite, 'step-car-early', car.refundWindow, byDays, [rules.mustReplace.provision, BY_DAYS]))
    const window = { start: start.day, days: rules.listedFailure.days }
    const limit = { limit: rules.listedFailure.km }
    if (car.exchangeWindow)
      steps.push(
        ended(cite, 'step-car-window', car.exchangeWindow, window, [rules.listedFailure.provision, BY_DAYS], limit),
      )
    for (const { from, to, days, open } of car.excluded.spans) {
      const what = message(open ? 'step-span-open' : 'step-span')
      steps.push({ what, inputs: { from, to }, result: days, citations: cite(FROM_DELIVERY) })
    }
    const whole = { start: start.day, months: product.wholeUnitMonths ?? 0, excluded: car.excluded.days }
    const wholeLimit = { limit: product.mileage?.wholeUnitKm ?? '' }
    if (car.wholeUnit)
      steps.push(ended(cite, 'step-car-whole-unit', car.wholeUnit, whole, [rules.period, BY_MONTHS], wholeLimit))
    const repair = { start: start.day, months: product.mileage?.repairPeriod?.months ?? 0 }
    const repairLimit = { limit: product.mileage?.repairPeriod?.km ?? '' }
    if (car.repairPeriod)
      steps.push(
        ended(cite, 'step-car-repair-period', car.repairPeriod, repair, [rules.period, BY_MONTHS], repairLimit),
      )
  }
  const reading = lastReading(facts)
  if (reading) {
    const inputs = Object.fromEntries(mileageReadings(facts).map(({ day, km }) => [day, km]))
    const what = message('step-mileage', { day: reading.day })
    steps.push({ what, inputs, result: reading.km, citations: cite(rules.period) })
  }
  if (repairs.length > 0) {
    const { least, most } = repairDays(car)
    const what = message('step-repair-days')
    const citations = unique([rules.repairDays, rules.repeated.provision]).flatMap(cite)
    steps.push({ what, inputs: { most, repairs: repairs.length }, result: least, citations })
  }
  if (fee) steps.push(feeStep(car, fee))
  return [...steps, ...answerSteps(car)]
}

function feeStep({ facts }: CarCase, fee: UseFee): Step {
  const { km, percent, totalFen, mostFen, citations } = fee
  const inputs = { priceFen: facts.priceFen ?? 0, km, ...(percent === null ? { mostFen } : { percent }) }
  return {
    what: message(percent === null ? 'step-use-fee-most' : 'step-use-fee'),
    inputs,
    result: totalFen ?? mostFen,
    citations,
  }
}

function carNotes(car: CarCase, fee: UseFee | null): Note[] {
  const { facts, product, rules, cite } = car
  const note = (what: Message, provision: string): Note => ({ what, citations: cite(provision) })
  const { maxPercent } = rules.useFee
  const over = facts.useFeePercent !== null && facts.useFeePercent > maxPercent
  return [
    ...startNotes(car),
    ...rollNotes(car, [car.refundWindow, car.exchangeWindow, car.wholeUnit, car.repairPeriod]),
    note(
      message('note-car-mileage-first', {
        limit: product.mileage?.wholeUnitKm ?? '',
        repair: product.mileage?.repairPeriod?.km ?? '',
      }),
      rules.period,
    ),
    ...(car.repairs.length > 0 ? [note(message('note-car-repair-days'), rules.repairDays)] : []),
    ...promiseNotes(car),
    ...exclusionNotes(facts, product, cite, carExclusions),
    ...(facts.exclusions.openedByOthers === 'none' ? [] : [note(message('note-car-own-workshop'), rules.exclusion)]),
    ...(facts.voucher === 'none' || facts.exclusions.noVoucher !== 'none'
      ? [note(message('note-card-reissued'), rules.papers.provision)]
      : []),
    ...(fee && fee.percent === null
      ? [note(message('note-use-fee-unknown', { max: maxPercent }), rules.useFee.provision)]
      : []),
    ...(fee && over
      ? [
          note(
            message('note-use-fee-capped', { max: maxPercent, percent: facts.useFeePercent ?? '' }),
            rules.useFee.provision,
          ),
        ]
      : []),
    ...(fee && fee.day < facts.asOf
      ? [note(message('note-use-fee-reading', { km: fee.km, day: fee.day }), rules.useFee.provision)]
      : []),
  ]
}
