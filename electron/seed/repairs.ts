import type { FaultCause } from '../../shared/complaint/choices.ts'
import { symptomWords } from '../../shared/complaint/symptoms.ts'
import type { Day } from '../../shared/time/day.ts'
import { type Customer, customerRefOf, known, namesOf, phonesOf, writeCustomer } from './customers.ts'
import type { Ledger } from './ledger.ts'
import { type FaultPool, pickedFor } from './pools/machines.ts'
import { accessories, waitNotes } from './pools/talk.ts'
import { type Unit, unitRefOf, writeUnit } from './units.ts'
import { daysLater, minutesLater, type Step, type World } from './world.ts'

type Wait = {
  from: number
  to: number | null
  cause: 'maker-parts' | 'repairer' | 'customer' | 'unknown'
  note: string
}

/** A repair as planned: what happens, and when it will be finished, even if that lies beyond the end of the register. */
export type PlannedRepair = { readonly steps: Step[]; readonly finishedAt: number }

export type RepairOrder = {
  readonly customer: Customer
  readonly unit: Unit
  readonly fault: FaultPool
  readonly handedInAt: number
  /** Known only when the complaint has been written. */
  complaintId(): number | null
}

function planWait(world: World, checkedAt: number): { from: number; to: number; cause: Wait['cause']; note: string } {
  const { random } = world
  const cause = random.pickSkewed(['maker-parts', 'repairer', 'customer', 'unknown'] as const)
  const days = 2 + Math.floor(random.next() ** 3 * 70)
  return { from: checkedAt, to: daysLater(world, checkedAt, days, days), cause, note: random.pick(waitNotes[cause]) }
}

/** What the bench wrote: mostly the machine's own fault. */
function causeOf(wait: Wait['cause'] | undefined): FaultCause {
  return wait === 'customer' || wait === 'unknown' ? wait : 'machine'
}

/** Plans a repair from the counter to the counter: taken in, looked at, perhaps waiting for something, handed back. */
export function planRepair(world: World, order: RepairOrder): PlannedRepair {
  const { random, calendar, end } = world
  const { customer, unit, fault, handedInAt } = order
  const technician = random.pick(world.technicians)
  const recorder = random.pick(world.clerks)
  const checkedAt = daysLater(world, handedInAt, 0, 2)
  const planned = random.chance(28) ? planWait(world, checkedAt) : null
  const finishedAt = planned ? minutesLater(world, planned.to, 60, 300) : daysLater(world, checkedAt, 0, 5)
  const finished = finishedAt <= end
  const wait: Wait | null =
    planned === null || planned.from > end ? null : { ...planned, to: finished ? planned.to : null }
  const checked = checkedAt <= end
  const result = random.pickSkewed(['repaired', 'repaired', 'repaired', 'not-repaired', 'no-fault-found'] as const)
  const symptoms = pickedFor(fault)
  const bench = {
    handInDay: calendar.day(calendar.indexOf(handedInAt)),
    fault: fault.symptom,
    diagnosis: checked ? `${fault.part}故障，${fault.symptom}` : null,
    part: checked ? fault.part : null,
    partReplaced: checked && result === 'repaired' ? true : null,
    faultCause: !checked ? null : result === 'no-fault-found' ? 'none-found' : causeOf(planned?.cause),
    workDone: checked && result === 'repaired' ? fault.work : null,
    partsUsed: checked && result === 'repaired' ? `${fault.part} 1 件` : null,
    costFen: checked ? random.pick([0, 0, 0, 3_000, 8_000, 15_000, 26_000]) : null,
    accessories: random.pick(accessories),
    technician,
    proof: random.chance(60) ? '维修单存根' : null,
  }

  let repairId = 0
  let uid = ''
  const dayOfMoment = (at: number): Day => calendar.day(calendar.indexOf(at))

  function takeIn(ledger: Ledger): void {
    const newCustomer = customer.id === null
    const newMachine = unit.id === null
    const customerId = writeCustomer(ledger, customer, handedInAt)
    const unitId = writeUnit(ledger, unit, customerId, handedInAt)
    const number = ledger.number('WX', bench.handInDay)
    const complaintId = order.complaintId()
    uid = ledger.uid(handedInAt)
    repairId = ledger.add('repair', {
      uid,
      number,
      customer_id: customerId,
      unit_id: unitId,
      complaint_id: complaintId,
      state: finished ? 'finished' : 'open',
      hand_in_day: bench.handInDay,
      hand_back_day: finished ? dayOfMoment(finishedAt) : null,
      symptom_codes: JSON.stringify(symptoms),
      fault: bench.fault,
      diagnosis: bench.diagnosis,
      part: bench.part,
      part_replaced: bench.partReplaced === null ? null : Number(bench.partReplaced),
      fault_cause: bench.faultCause,
      result: finished ? result : null,
      work_done: bench.workDone,
      parts_used: bench.partsUsed,
      cost_fen: bench.costFen,
      accessories: bench.accessories,
      technician: bench.technician,
      proof: bench.proof,
      recorder_id: recorder,
      created_at: handedInAt,
      version: 1 + Number(checked) + Number(finished),
    })
    ledger.find('repair', repairId, {
      words: known(
        bench.fault,
        ...symptomWords(symptoms),
        bench.diagnosis,
        bench.part,
        unit.input.productName,
        unit.input.brand,
      ),
      names: namesOf(customer.input),
      phones: phonesOf(customer.input),
      codes: known(number, unit.input.model, unit.input.serial),
    })
    ledger.log({
      at: handedInAt,
      authorId: recorder,
      kind: 'repair.taken-in',
      subject: uid,
      details: {
        number,
        customer: customerRefOf(customer, newCustomer),
        unit: unitRefOf(unit, newMachine),
        complaintId,
        handInDay: bench.handInDay,
        symptoms,
        fault: bench.fault,
        accessories: bench.accessories,
        technician: bench.technician,
        draft: null,
      },
    })
  }

  const steps: Step[] = [{ at: handedInAt, write: takeIn }]
  if (checked)
    steps.push({
      at: checkedAt,
      write: (ledger) =>
        ledger.log({ at: checkedAt, authorId: recorder, kind: 'repair.changed', subject: uid, details: bench }),
    })
  if (wait) {
    const columns = {
      fromDay: dayOfMoment(wait.from),
      toDay: wait.to === null ? null : dayOfMoment(wait.to),
      cause: wait.cause,
      note: wait.note,
    }
    steps.push({
      at: wait.from,
      write(ledger) {
        ledger.add('repair_wait', {
          repair_id: repairId,
          from_day: columns.fromDay,
          to_day: columns.toDay,
          cause: columns.cause,
          note: columns.note,
        })
        const details = { ...columns, toDay: null }
        ledger.log({ at: wait.from, authorId: recorder, kind: 'repair.wait-saved', subject: uid, details })
      },
    })
  }
  if (finished)
    steps.push({
      at: finishedAt,
      write: (ledger) =>
        ledger.log({
          at: finishedAt,
          authorId: recorder,
          kind: 'repair.finished',
          subject: uid,
          details: {
            handBackDay: dayOfMoment(finishedAt),
            result,
            faultCause: bench.faultCause,
            partReplaced: bench.partReplaced,
          },
        }),
    })
  return { steps, finishedAt }
}
