import { v7 as uuidv7 } from 'uuid'
import type { ContactDirection, ContactKind } from '../../../shared/complaint/choices.ts'
import { dayOf, type Instant, timeOf } from '../../../shared/time/instant.ts'
import { setDue, settleDue } from '../../store/due.ts'
import { command } from '../command.ts'
import { openComplaint, standingComplaint } from '../complaints/service.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { activePersonRow } from '../setup/queries.ts'
import { contactRow, promiseRow, touchComplaint } from './queries.ts'

export type ContactInput = {
  complaintId: number
  kind: ContactKind
  direction: ContactDirection
  chase: boolean
  minutes: number | null
  words: string
}

export type PromiseInput = { complaintId: number; dueAt: number; ownerId: number; words: string }

function writePromise(context: SignedIn, input: PromiseInput, now: number): { id: number; uid: string } {
  if (input.dueAt <= now) throw wrongField('promise.dueAt', 'promise-in-past')
  if (!activePersonRow(context.store, input.ownerId)) throw wrongField('promise.ownerId', 'not-found')
  const uid = uuidv7()
  const id = context.store.insert('promise', {
    uid,
    complaint_id: input.complaintId,
    made_at: now,
    due_at: input.dueAt,
    owner_id: input.ownerId,
    author_id: context.caller.personId,
    words: input.words,
    state: 'open',
  })
  setDue(context.store, {
    kind: 'promise',
    sourceId: id,
    complaintId: input.complaintId,
    ownerId: input.ownerId,
    at: input.dueAt,
  })
  return { id, uid }
}

/**
 * Logs a talk or a note (沟通记录), with the promise made in it. An inbound chase (催办) is counted; the first word to the
 * customer answers the first-reply target. Returns the ids.
 */
export function logContact(
  context: SignedIn,
  input: ContactInput,
  promise: Omit<PromiseInput, 'complaintId'> | null,
): { contactId: number; promiseId: number | null } {
  const { store } = context
  return command(context, (now) => {
    openComplaint(store, input.complaintId)
    const uid = uuidv7()
    const chase = input.chase && input.direction === 'in'
    const contactId = store.insert('contact', {
      uid,
      complaint_id: input.complaintId,
      at: now,
      kind: input.kind,
      direction: input.direction,
      chase: chase ? 1 : 0,
      minutes: input.minutes,
      words: input.words,
      author_id: context.caller.personId,
    })
    const reply = input.direction === 'out' && input.kind !== 'maker'
    touchComplaint(store, input.complaintId, now, chase ? 1 : 0, reply)
    if (reply) settleDue(store, 'first-reply', input.complaintId)
    const made = promise ? writePromise(context, { ...promise, complaintId: input.complaintId }, now) : null
    return {
      kind: chase ? 'contact.chased' : 'contact.logged',
      subject: uid,
      details: { ...input, promise },
      areas: ['complaints', 'today'],
      result: { contactId, promiseId: made?.id ?? null },
    }
  })
}

/** Marks a log line as wrong; it stays readable, struck out, with the reason. */
export function voidContact(context: SignedIn, id: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const contact = found(contactRow(store, id))
    if (contact.voided_at !== null) throw new DeskError('conflict', 'already-void')
    store.update('contact', id, { voided_at: now, void_reason: reason })
    touchComplaint(store, contact.complaint_id, now, contact.chase === 1 ? -1 : 0, false)
    return {
      kind: 'contact.voided',
      subject: contact.uid,
      details: { reason },
      complaintId: contact.complaint_id,
      areas: ['complaints', 'today'],
      result: undefined,
    }
  })
}

/** Records a promise (承诺) with its hour and its owner. */
export function makePromise(context: SignedIn, input: PromiseInput): { id: number } {
  const { store } = context
  return command(context, (now) => {
    openComplaint(store, input.complaintId)
    const made = writePromise(context, input, now)
    touchComplaint(store, input.complaintId, now, 0, false)
    return {
      kind: 'promise.made',
      subject: made.uid,
      details: input,
      areas: ['complaints', 'today'],
      result: { id: made.id },
    }
  })
}

/** Closes a promise with its result. @throws DeskError `conflict` when it was settled before */
export function settlePromise(context: SignedIn, id: number, state: 'kept' | 'broken' | 'void', result: string): void {
  const { store } = context
  command(context, (now) => {
    const promise = found(promiseRow(store, id))
    standingComplaint(store, promise.complaintId)
    if (promise.state !== 'open') throw new DeskError('conflict', 'already-settled', { theirs: promise })
    store.update('promise', id, { state, settled_at: now, result })
    settleDue(store, 'promise', id, state === 'void' ? 'void' : 'done')
    touchComplaint(store, promise.complaintId, now, 0, false)
    return {
      kind: `promise.${state}`,
      subject: promise.uid,
      details: { result },
      areas: ['complaints', 'today'],
      result: undefined,
    }
  })
}

const momentOf = (instant: Instant) => `${dayOf(instant)} ${timeOf(instant)}`

/** Moves an open promise to another hour, with the reason the customer was given, and says so in the log of its case. */
export function movePromise(context: SignedIn, id: number, dueAt: number, reason: string): void {
  const { store } = context
  command(context, (now) => {
    const promise = found(promiseRow(store, id))
    openComplaint(store, promise.complaintId)
    if (promise.state !== 'open') throw new DeskError('conflict', 'already-settled', { theirs: promise })
    if (dueAt <= now) throw wrongField('dueAt', 'promise-in-past')
    store.update('promise', id, { due_at: dueAt })
    setDue(store, {
      kind: 'promise',
      sourceId: id,
      complaintId: promise.complaintId,
      ownerId: promise.ownerId,
      at: dueAt,
    })
    // The promise itself keeps only its new hour; the log of the case keeps the old one and why.
    store.insert('contact', {
      uid: uuidv7(),
      complaint_id: promise.complaintId,
      at: now,
      kind: 'note',
      direction: 'internal',
      chase: 0,
      words: `承诺时间由 ${momentOf(promise.dueAt)} 改为 ${momentOf(dueAt)}。原因：${reason}`,
      author_id: context.caller.personId,
    })
    touchComplaint(store, promise.complaintId, now, 0, false)
    return {
      kind: 'promise.moved',
      subject: promise.uid,
      details: { from: promise.dueAt, to: dueAt, reason },
      areas: ['complaints', 'today'],
      result: undefined,
    }
  })
}
