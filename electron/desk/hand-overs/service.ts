import { v7 as uuidv7 } from 'uuid'
import type { Instant } from '../../../shared/time/instant.ts'
import { addWorkingMinutes } from '../../../shared/time/working-time.ts'
import { ACCEPT_WITHIN_MINUTES, mayHandOver, mayReceive } from '../../../shared/workflow/hand-overs.ts'
import { handOverDue, setDue, settleDue } from '../../store/due.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { ComplaintRow } from '../complaints/queries.ts'
import { openComplaint } from '../complaints/service.ts'
import { handOverPromises } from '../contacts/queries.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { refused } from '../may.ts'
import { holidaysInUse } from '../rules/law.ts'
import { centreOf, shopTimeOf } from '../setup/centre.ts'
import { activePersonRow } from '../setup/queries.ts'
import { type HandOverRow, handOverRow, handOversWaitingFor, unnotedHandOvers, waitingHandOver } from './queries.ts'

const AREAS = ['complaints', 'today'] as const

export type HandOverInput = { complaintId: number; version: number; receiverId: number; asked: string }

/**
 * Asks another person to take a case (转交). The giver goes on answering for it until it is accepted; both have it on
 * Today. A manager who takes a case to himself has accepted it by that.
 * @throws DeskError `forbidden` for a case that is not the caller's, `conflict` when one waits already or the case was
 * changed meanwhile, `invalid` for a receiver who cannot work on it or has it already
 */
export function handOver(context: SignedIn, input: HandOverInput): { id: number } {
  const { store, caller } = context
  return command(context, (now) => {
    const complaint = openComplaint(store, input.complaintId)
    checkGiver(context, complaint.ownerId)
    const waiting = waitingHandOver(store, complaint.id)
    if (waiting)
      throw new DeskError('conflict', 'hand-over-waiting', { params: { name: waiting.receiver }, theirs: waiting })
    const receiver = activePersonRow(store, input.receiverId)
    if (!receiver || !mayReceive(receiver.role)) throw wrongField('receiverId', 'cannot-take-cases')
    if (receiver.id === complaint.ownerId) throw wrongField('receiverId', 'has-the-case')
    touch(store, complaint, input.version, now)
    for (const { id } of unnotedHandOvers(store, complaint.id)) markNoted(store, id, now)

    const shop = shopTimeOf(centreOf(store), holidaysInUse(store))
    const acceptBy = addWorkingMinutes(now, ACCEPT_WITHIN_MINUTES, shop).at
    const uid = uuidv7()
    const id = store.insert('hand_over', {
      uid,
      complaint_id: complaint.id,
      at: now,
      author_id: caller.personId,
      giver_id: complaint.ownerId,
      receiver_id: receiver.id,
      asked: input.asked,
      accept_by: acceptBy,
      state: 'waiting',
    })
    const due = { sourceId: id, complaintId: complaint.id, at: acceptBy }
    setDue(store, { ...due, kind: 'hand-over', ownerId: receiver.id })
    setDue(store, { ...due, kind: 'hand-over-given', ownerId: stillHere(store, complaint.ownerId) })
    if (receiver.id === caller.personId) take(context, found(handOverRow(store, id)), now)
    return {
      kind: 'hand-over.given',
      complaintId: complaint.id,
      subject: uid,
      details: { number: complaint.number, from: complaint.ownerName, to: receiver.name, asked: input.asked },
      areas: AREAS,
      result: { id },
    }
  })
}

/** What an act on a waiting hand-over names: it, and the case as the page showed it. */
export type Settling = { id: number; version: number }

/** Accepts a case (接收): from here on the receiver answers for it, with all that the giver still owed on it. */
export function acceptHandOver(context: SignedIn, { id, version }: Settling): void {
  const { store, caller } = context
  command(context, (now) => {
    const { given, complaint } = waiting(store, id)
    if (given.receiverId !== caller.personId) throw new DeskError('forbidden', 'not-the-receiver')
    touch(store, complaint, version, now)
    take(context, given, now)
    return {
      kind: 'hand-over.accepted',
      subject: given.uid,
      details: { from: complaint.ownerName, to: given.receiver },
      areas: AREAS,
      result: undefined,
    }
  })
}

/** Gives a case back that the receiver cannot take (退回), with the reason; its giver has it on Today until he has seen it. */
export function returnHandOver(context: SignedIn, { id, version }: Settling, reason: string): void {
  const { store, caller } = context
  command(context, (now) => {
    const { given, complaint } = waiting(store, id)
    if (given.receiverId !== caller.personId) throw new DeskError('forbidden', 'not-the-receiver')
    touch(store, complaint, version, now)
    comeBack(context, given, 'returned', reason, now)
    return { kind: 'hand-over.returned', subject: given.uid, details: { reason }, areas: AREAS, result: undefined }
  })
}

/** Calls a case back before it was accepted (收回), with the reason. */
export function withdrawHandOver(context: SignedIn, { id, version }: Settling, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const { given, complaint } = waiting(store, id)
    checkGiver(context, complaint.ownerId)
    touch(store, complaint, version, now)
    settle(context, given, 'withdrawn', reason, now)
    return { kind: 'hand-over.withdrawn', subject: given.uid, details: { reason }, areas: AREAS, result: undefined }
  })
}

/** Takes what came back off the giver's list: he has seen it and keeps the case (知悉). */
export function noteHandOver(context: SignedIn, id: number): void {
  const { store } = context
  command(context, (now) => {
    const given = found(handOverRow(store, id))
    const complaint = openComplaint(store, given.complaintId)
    checkGiver(context, complaint.ownerId)
    if ((given.state !== 'returned' && given.state !== 'lapsed') || given.notedAt !== null)
      throw new DeskError('conflict', 'hand-over-settled', { theirs: given })
    markNoted(store, id, now)
    return { kind: 'hand-over.noted', subject: given.uid, details: {}, areas: AREAS, result: undefined }
  })
}

/**
 * Sends back what waits for someone who leaves or may no longer work on cases (接收人离岗): nobody else can accept it. Call
 * it in the command that changes the person; returns the uids, for the log.
 */
export function lapseHandOvers(context: SignedIn, receiverId: number, now: Instant): string[] {
  const waitingFor = handOversWaitingFor(context.store, receiverId)
  for (const given of waitingFor) comeBack(context, given, 'lapsed', null, now)
  return waitingFor.map(({ uid }) => uid)
}

function checkGiver({ caller }: SignedIn, ownerId: number): void {
  const { authority } = caller
  const allowed = [caller, ...(authority ? [authority] : [])].some(({ personId, role }) =>
    mayHandOver({ id: personId, role }, ownerId),
  )
  if (!allowed) throw refused(caller, 'override-gate', 'not-your-case')
}

function waiting(store: Store, id: number): { given: HandOverRow; complaint: ComplaintRow } {
  const given = found(handOverRow(store, id))
  if (given.state !== 'waiting') throw new DeskError('conflict', 'hand-over-settled', { theirs: given })
  return { given, complaint: openComplaint(store, given.complaintId) }
}

function touch(store: Store, complaint: ComplaintRow, version: number, now: Instant): void {
  if (!store.updateVersion('complaint', complaint.id, version, { last_action_at: now }))
    throw new DeskError('conflict', 'changed-meanwhile', { theirs: complaint })
}

type Ending = 'accepted' | 'returned' | 'withdrawn' | 'lapsed'

function settle(
  { store, caller }: SignedIn,
  given: HandOverRow,
  state: Ending,
  reason: string | null,
  now: Instant,
): void {
  store.update('hand_over', given.id, { state, settled_at: now, settled_by: caller.personId, reason })
  const ended = state === 'accepted' ? 'done' : 'void'
  settleDue(store, 'hand-over', given.id, ended)
  settleDue(store, 'hand-over-given', given.id, ended)
}

function take(context: SignedIn, given: HandOverRow, now: Instant): void {
  const { store } = context
  // First, for the giver's own row of it must not go over to the receiver with all the others.
  settle(context, given, 'accepted', null, now)
  store.update('complaint', given.complaintId, { owner_id: given.receiverId })
  handOverDue(store, given.complaintId, given.giverId, given.receiverId)
  handOverPromises(store, given.complaintId, given.giverId, given.receiverId)
}

function comeBack(
  context: SignedIn,
  given: HandOverRow,
  state: 'returned' | 'lapsed',
  reason: string | null,
  now: Instant,
): void {
  settle(context, given, state, reason, now)
  const { store } = context
  const { id: sourceId, complaintId } = given
  setDue(store, { kind: 'hand-over-back', sourceId, complaintId, ownerId: stillHere(store, given.giverId), at: now })
}

/** Nobody's line is everybody's: what a leaver had on Today must not vanish with him. */
function stillHere(store: Store, personId: number): number | null {
  return activePersonRow(store, personId)?.id ?? null
}

function markNoted(store: Store, id: number, now: Instant): void {
  store.update('hand_over', id, { noted_at: now })
  settleDue(store, 'hand-over-back', id)
}
