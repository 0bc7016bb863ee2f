import type { ContactKind, FaultCause } from '../../shared/complaint/choices.ts'
import type { OwnTermsInput } from '../../shared/rules/own-layer-schema.ts'
import { addDays, type Day } from '../../shared/time/day.ts'
import { dayOf, type Instant, instantOf } from '../../shared/time/instant.ts'
import type { Stage } from '../../shared/workflow/stages.ts'
import { receiveAttachment } from '../desk/attachments/files.ts'
import type { ComplaintInput } from '../desk/complaints/schema.ts'
import type { Caller } from '../desk/context.ts'
import type { CustomerInput, NewUnitInput } from '../desk/customers/schema.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import type { ProposeInput } from '../desk/proposals/schema.ts'
import { deskRouter } from '../desk/router.ts'
import { callerOf } from '../desk/session/service.ts'
import { centreInput, staff } from '../seed/staff.ts'
import type { FileStore } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { paperScan } from './paper-scan.ts'

type Calls = ReturnType<typeof deskRouter.createCaller>

/** Somebody at work: all he can ask of the desk. He stays at work through the months between his scenes. */
type Worker = { readonly id: number; readonly ask: Calls; readonly caller: Caller | null }

/** What the cases are played on: a desk whose clock stands where the scene is (演示台). */
export type Stand = {
  readonly desk: Desk
  readonly now: Instant
  /** The day so many days before today. */
  day(daysAgo: number): Day
  at(daysAgo: number, time: string): Instant
  worker(name: string): Worker
  setClock(at: Instant): void
  /** Everybody goes home: no session is left open in the store. */
  close(): Promise<void>
}

/** One moment of one case. */
export type Scene = { readonly at: Instant; play(): Promise<void> }

/** The centre with its people, opened long enough ago for every machine of the cases to have been repaired here. */
export async function openStand(store: Store, files: FileStore, now: Instant): Promise<Stand> {
  const today = dayOf(now)
  let clock = instantOf(addDays(today, -760), '08:30')
  const desk = createDesk({ store, files, assets: new Map(), clock: () => clock, log: () => {}, mount: 'browser' })
  const [manager, clerk, ...others] = staff
  if (!manager || !clerk) throw new Error('a centre has a manager and a clerk')

  await deskRouter.createCaller({ ...desk.parts, caller: null }).setup.firstRun({
    centre: centreInput,
    manager: { ...manager, role: 'manager' },
    clerk,
  })
  const workers = new Map<string, Worker>()
  const signIn = async (id: number, { name, pin }: { name: string; pin: string }) => {
    const { token } = await deskRouter
      .createCaller({ ...desk.parts, caller: null })
      .session.signIn({ personId: id, pin })
    const caller = callerOf(desk.parts, `Bearer ${token}`)
    const worker = { id, caller, ask: deskRouter.createCaller({ ...desk.parts, caller }) }
    workers.set(name, worker)
    return worker
  }
  const boss = await signIn(1, manager)
  await signIn(2, clerk)
  for (const member of others) {
    const { id } = await boss.ask.people.add(member)
    if (member.role === 'clerk') await signIn(id, member)
  }

  return {
    desk,
    now,
    day: (daysAgo) => addDays(today, -daysAgo),
    at: (daysAgo, time) => instantOf(addDays(today, -daysAgo), time),
    worker(name) {
      const worker = workers.get(name)
      if (!worker) throw new Error(`${name} does not work here`)
      return worker
    },
    setClock: (at) => {
      clock = at
    },
    async close() {
      for (const { ask } of workers.values()) await ask.session.signOut()
    },
  }
}

/** A customer of whom only this is known. */
export const person = (name: string, number: string, changes: Partial<CustomerInput> = {}): CustomerInput => ({
  kind: 'person',
  name,
  phones: [{ number, label: null }],
  contactName: null,
  region: null,
  address: null,
  relation: null,
  consent: true,
  ...changes,
})

/** A machine of which only this is known. */
export const machine = (productName: string, changes: Partial<NewUnitInput> = {}): NewUnitInput => ({
  productClass: null,
  productName,
  brand: null,
  model: null,
  serial: null,
  batch: null,
  seller: null,
  priceFen: null,
  productionDay: null,
  purchaseDay: null,
  deliveryDay: null,
  installationDay: null,
  installedByTrader: null,
  firstUseDay: null,
  voucherKind: null,
  voucherNumber: null,
  extendedWarranty: null,
  exchangeDay: null,
  previousBrand: null,
  recentUse: null,
  mileageKm: null,
  salesChannel: null,
  soldWithHost: null,
  replacesUnitId: null,
  ...changes,
})

/** A complaint of which only this is known. */
export const complaint = (words: string, changes: Partial<ComplaintInput> = {}): ComplaintInput => ({
  channel: 'phone',
  channelReference: null,
  words,
  category: null,
  severity: null,
  safety: false,
  symptoms: [],
  symptom: null,
  faultPart: null,
  faultInTable: null,
  faultShownDay: null,
  faultReportedDay: null,
  ourRole: null,
  stillUsable: null,
  helpWanted: null,
  wish: null,
  sameModelInStock: null,
  demands: [],
  ...changes,
})

/** One demand, the first of its case. */
export const demand = (item: string, yuan: number | null = null, must = true) => ({
  item,
  amountFen: yuan === null ? null : yuan * 100,
  must,
})

/** A case in which nothing is said beyond the fault. */
const nothingClaimed = {
  returnNoticeDay: null,
  returnException: null,
  goodsIntact: null,
  goodsBackDay: null,
  fraud: null,
  exclusions: [],
}

/** What of a repair is asked of vehicles, or not yet judged. */
const nothingAsked = { partReplaced: null, sameProblem: null, seriousFault: null }

type Calling = Calls['complaints']
type ClaimFacts = Parameters<Calling['saveClaimFacts']>[0]['facts']
type Outside = Parameters<Calling['saveOutside']>[0]['outside']

/** One clause as a page would send it. */
export type Clause = ProposeInput['clauses'][number]

type Promised = { readonly at: Instant; readonly words: string }

/**
 * A case of one customer with one machine (案例脚本), handled by `handler`: what a clerk does, in his words. Each call happens
 * at the moment of its scene.
 */
export function openCase(stand: Stand, handler: string) {
  const known: { customer: number | null; unit: number | null; complaint: number | null; repairs: number[] } = {
    customer: null,
    unit: null,
    complaint: null,
    repairs: [],
  }
  const id = (): number => {
    if (known.complaint === null) throw new Error('there is no complaint yet')
    return known.complaint
  }
  const lastRepair = (): number => {
    const last = known.repairs.at(-1)
    if (last === undefined) throw new Error('there is no repair yet')
    return last
  }
  const { ask, id: handlerId } = stand.worker(handler)
  const { ask: decide } = stand.worker('陈经理')
  const customerRef = (input: CustomerInput) => (known.customer === null ? { new: input } : { id: known.customer })
  const unitRef = (input: NewUnitInput) => (known.unit === null ? { new: input } : { id: known.unit })

  return {
    /** A moment of the case. */
    on: (daysAgo: number, time: string, play: () => Promise<unknown>): Scene => ({
      at: stand.at(daysAgo, time),
      play: async () => {
        await play()
      },
    }),
    async takeIn(
      customer: CustomerInput,
      unit: NewUnitInput,
      fault: string,
      technician: string,
      accessories: string | null = '遥控器一只',
    ): Promise<void> {
      const made = await ask.repairs.takeIn({
        customer: customerRef(customer),
        unit: unitRef(unit),
        complaintId: known.complaint,
        handInDay: dayOf(stand.desk.parts.clock()),
        fault,
        accessories,
        technician,
        draft: null,
      })
      const repair = await ask.repairs.get({ id: made.id })
      known.repairs.push(made.id)
      known.customer = repair.customerId
      known.unit = repair.unitId
    },
    async bench(found: { diagnosis: string; part: string; workDone?: string; faultCause?: FaultCause }): Promise<void> {
      const repair = await ask.repairs.get({ id: lastRepair() })
      await ask.repairs.save({
        id: repair.id,
        version: repair.version,
        repair: { ...repair, faultCause: 'machine', ...nothingAsked, workDone: null, ...found },
      })
    },
    async wait(fromDay: Day, cause: 'maker-parts' | 'repairer' | 'customer', note: string): Promise<void> {
      await ask.repairs.saveWait({ id: lastRepair(), waitId: null, wait: { fromDay, toDay: null, cause, note } })
    },
    /** Ends the repair; a farm machine is asked whether it was for the problem of today. */
    async handBack(
      result: 'repaired' | 'not-repaired' | 'no-fault-found' = 'repaired',
      asked: { readonly sameProblem?: boolean; readonly partReplaced?: boolean } = {},
    ): Promise<void> {
      const handBackDay = dayOf(stand.desk.parts.clock())
      await ask.repairs.finish({ id: lastRepair(), finish: { handBackDay, result, ...asked } })
    },
    async register(customer: CustomerInput, unit: NewUnitInput | null, input: ComplaintInput): Promise<void> {
      const made = await ask.complaints.register({
        customer: customerRef(customer),
        unit: unit === null ? null : unitRef(unit),
        complaint: input,
        draft: null,
      })
      known.complaint = made.id
      const file = await ask.complaints.get({ id: made.id })
      known.customer = file.customer.id
      known.unit = file.unit?.id ?? null
    },
    /** A card or a promise of the machine, as it is read at the counter. */
    async recordCard(terms: OwnTermsInput): Promise<void> {
      if (known.unit === null) throw new Error('there is no machine yet')
      await ask.ownLayer.addCard({ unitId: known.unit, terms })
    },
    /** What is said beyond the fault itself: grounds of exclusion with what shows them, and what a vehicle is asked. */
    async claims(said: Partial<ClaimFacts>): Promise<void> {
      const { complaint } = await ask.complaints.get({ id: id() })
      await ask.complaints.saveClaimFacts({
        id: id(),
        version: complaint.version,
        facts: { ...nothingClaimed, ...said },
      })
    },
    /** What the outside body wrote: its number and its days. */
    async outside(written: Partial<Outside>): Promise<void> {
      const { complaint } = await ask.complaints.get({ id: id() })
      const days = { letterDay: null, receivedDay: null, acceptedDay: null, endedDay: null }
      const outside = { reference: complaint.channelReference, ...days, ...written }
      await ask.complaints.saveOutside({ id: id(), version: complaint.version, outside })
    },
    readBack: (text: string) => ask.complaints.confirmReadBack({ id: id(), text }),
    /** The customer says something; a chase is counted. */
    hears: (kind: ContactKind, words: string, chase = false) =>
      ask.contacts.log({ complaintId: id(), kind, direction: 'in', chase, minutes: null, words, promise: null }),
    /** We say something to the customer, and perhaps promise it. */
    tells: (kind: ContactKind, words: string, promised: Promised | null = null) =>
      ask.contacts.log({
        complaintId: id(),
        kind,
        direction: 'out',
        chase: false,
        minutes: kind === 'phone' ? 6 : null,
        words,
        promise: promised && { dueAt: promised.at, ownerId: handlerId, words: promised.words },
      }),
    /** A note among ourselves, or a word with the maker. */
    notes: (kind: 'note' | 'maker' | 'home-visit', words: string) =>
      ask.contacts.log({
        complaintId: id(),
        kind,
        direction: kind === 'maker' ? 'out' : 'internal',
        chase: false,
        minutes: null,
        words,
        promise: null,
      }),
    /** Asks a colleague to take the case. */
    async handOver(to: string, asked: string): Promise<void> {
      const { complaint } = await ask.complaints.get({ id: id() })
      const receiverId = stand.worker(to).id
      await ask.handOvers.give({ complaintId: id(), version: complaint.version, receiverId, asked })
    },
    /** The colleague cannot take it, and the handler has seen why. */
    async givesBack(receiver: string, reason: string): Promise<void> {
      const { complaint, handOvers } = await ask.complaints.get({ id: id() })
      const given = handOvers.at(-1)?.id ?? 0
      await stand.worker(receiver).ask.handOvers.return({ id: given, version: complaint.version, reason })
      await ask.handOvers.note({ id: given })
    },
    async keepPromise(result: string): Promise<void> {
      const { promises } = await ask.complaints.get({ id: id() })
      const open = promises.findLast((promise) => promise.state === 'open')
      if (!open) throw new Error('nothing is promised')
      await ask.contacts.settlePromise({ id: open.id, state: 'kept', result })
    },
    async move(to: Exclude<Stage, 'closed'>): Promise<void> {
      const { complaint } = await ask.complaints.get({ id: id() })
      const { version } = complaint
      await ask.complaints.move({ id: id(), version, to, outcome: null, reason: null, override: false })
    },
    async close(): Promise<void> {
      const { complaint } = await ask.complaints.get({ id: id() })
      const { version } = complaint
      const closing = { to: 'closed', outcome: 'satisfied', reason: null, override: false } as const
      await ask.complaints.move({ id: id(), version, ...closing })
    },
    propose: (clauses: Clause[], opinion: string) => ask.proposals.propose({ complaintId: id(), clauses, opinion }),
    async approve(): Promise<void> {
      const { proposals } = await ask.complaints.get({ id: id() })
      const waiting = proposals.find((proposal) => proposal.state === 'waiting')
      if (!waiting) throw new Error('nothing waits for approval')
      await decide.proposals.decide({ id: waiting.id, decision: 'approved', reason: null })
    },
    async issue(): Promise<void> {
      const { proposals } = await ask.complaints.get({ id: id() })
      const approved = proposals.findLast((proposal) => proposal.state === 'approved')
      if (!approved) throw new Error('nothing is approved')
      const draft = await ask.agreements.draft({ proposalId: approved.id })
      const { digest } = await ask.agreements.get({ id: draft.id, language: 'zh-CN' })
      await ask.agreements.issue({ id: draft.id, digest: digest ?? '' })
    },
    async sign(): Promise<void> {
      const { agreements } = await ask.complaints.get({ id: id() })
      const issued = agreements.find((agreement) => agreement.state === 'issued')
      if (!issued) throw new Error('nothing is out for signature')
      const signedAttachmentUid = await attach('signed-agreement', '协议签字页.png')
      await ask.agreements.sign({ id: issued.id, signedAttachmentUid, signedAt: stand.desk.parts.clock() })
    },
    async doTasks(proof: string): Promise<void> {
      for (const task of await ask.tasks.list({ complaintId: id() }))
        if (task.state === 'open') await ask.tasks.settle({ id: task.id, state: 'done', proof })
    },
    async followUp(satisfaction: number, remark: string): Promise<void> {
      const { followUps } = await ask.complaints.get({ id: id() })
      for (const followUp of followUps)
        if (followUp.state === 'open')
          await ask.followUps.record({ id: followUp.id, reached: true, works: true, satisfaction, remark })
    },
    planFollowUp: (day: Day) => ask.followUps.plan({ complaintId: id(), day }),
    attach,
  }

  /** Adds a scanned page to the case and gives its uid. */
  async function attach(kind: 'voucher' | 'signed-agreement', name: string): Promise<string> {
    const query = new URLSearchParams({ complaintId: String(id()), kind, name })
    const { caller } = stand.worker(handler)
    const response = await receiveAttachment(
      { ...stand.desk.parts, caller },
      new Request(`http://127.0.0.1/files?${query}`, { method: 'POST', body: paperScan() }),
    )
    if (!response.ok) throw new Error(`the scan was refused: ${response.status}`)
    const { uid } = (await response.json()) as { uid: string }
    return uid
  }
}
