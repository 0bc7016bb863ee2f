import { v7 as uuidv7 } from 'uuid'
import { readings } from '../../../shared/text/pinyin.ts'
import { mayReceive } from '../../../shared/workflow/hand-overs.ts'
import { can, type Role } from '../../../shared/workflow/roles.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { Caller, SignedIn } from '../context.ts'
import { DeskError, found, wrongField } from '../errors.ts'
import { lapseHandOvers } from '../hand-overs/service.ts'
import { newestUsedId } from '../recovery/queries.ts'
import { endSessions } from '../session/queries.ts'
import { secretColumns } from '../session/secret.ts'
import { type PersonRow, personRows } from '../setup/queries.ts'

type PersonInput = { name: string; role: Role; limitFen: number | null }

/** What a person is found by on the keyboard: initials first (`xz`), then whole pinyin (`xiaozhou`), every reading. */
function spellingOf(name: string): string {
  const { initials, full } = readings(name)
  return [...initials, ...full].join(' ')
}

/** Everyone who ever worked here; leavers stay, marked inactive, so that history keeps its names. */
export function peopleOf(store: Store) {
  return personRows(store).map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    limitFen: row.limit_fen,
    active: row.active === 1,
    secretKind: row.pin_kind,
    spelling: spellingOf(row.name),
  }))
}

/** Whether one limit lies above another; null is no limit. */
const above = (limitFen: number | null, other: number | null) =>
  other !== null && (limitFen === null || limitFen > other)

/** Whether the caller may grant up to `limitFen` himself, and so let another do it. */
const reaches = (caller: Caller, limitFen: number | null) =>
  can(caller.role, 'approve-any-amount') || !above(limitFen, caller.limitFen)

/**
 * What a manager may not do to the people of the desk: touch an owner, name one, or lift anybody above his own limit.
 * @param person as he stands; null for a new one
 */
function checkGrant(caller: Caller, people: readonly PersonRow[], person: PersonRow | null, input: PersonInput): void {
  const ownsShop = can(caller.role, 'approve-any-amount')
  // The first run knows a manager and no owner: as long as there is none, whoever nothing limits may name the first.
  const namesFirst = caller.limitFen === null && !people.some((row) => row.role === 'owner')
  if (!ownsShop && (person?.role === 'owner' || (input.role === 'owner' && !namesFirst)))
    throw new DeskError('forbidden', 'owner-only')
  const raises = person === null || above(input.limitFen, person.limit_fen)
  if (raises && !reaches(caller, input.limitFen)) throw wrongField('limitFen', 'above-your-limit')
}

/** @throws DeskError `forbidden` where only an owner may name an owner, `invalid` for a limit above the caller's own */
export async function addPerson(context: SignedIn, input: PersonInput & { pin: string }): Promise<{ id: number }> {
  const secret = await secretColumns(input.pin, context.secretMethod)
  return command(context, (now) => {
    checkGrant(context.caller, personRows(context.store), null, input)
    const uid = uuidv7()
    const id = context.store.insert('person', {
      uid,
      name: input.name,
      role: input.role,
      limit_fen: input.limitFen,
      ...secret,
      created_at: now,
      told_key_id: newestUsedId(context.store),
    })
    return {
      kind: 'people.added',
      subject: uid,
      details: { name: input.name, role: input.role, limitFen: input.limitFen },
      areas: ['people'],
      result: { id },
    }
  })
}

/**
 * Changes a person, sets a new PIN when one is given. A new PIN or leaving ends his sessions, but for the one that asks;
 * cases he was asked to take and no longer can go back to whoever gave them.
 * @throws DeskError `invalid` when nobody would be left to manage the desk or to raise a limit, or the limit is above the caller's own,
 * `forbidden` for what only an owner may do
 */
export async function changePerson(
  context: SignedIn,
  input: PersonInput & { id: number; active: boolean; pin: string | null },
): Promise<void> {
  const secret = input.pin === null ? null : await secretColumns(input.pin, context.secretMethod)
  command(context, (now) => {
    const people = personRows(context.store)
    const person = found(people.find((row) => row.id === input.id))
    checkGrant(context.caller, people, person, input)
    // Whoever sets a PIN can sign in with it, and would then grant what the other may.
    if (secret && !reaches(context.caller, person.limit_fen)) throw wrongField('pin', 'above-your-limit-pin')
    const manages = (role: Role) => role === 'owner' || role === 'manager'
    const othersManage = people.some((row) => row.id !== input.id && row.active === 1 && manages(row.role))
    if (!othersManage && !(input.active && manages(input.role))) throw new DeskError('invalid', 'last-manager')
    const isOwner = (row: Pick<PersonRow, 'role' | 'active'>) => row.role === 'owner' && row.active === 1
    const othersOwn = people.some((row) => row.id !== input.id && isOwner(row))
    if (isOwner(person) && !othersOwn && !(input.active && input.role === 'owner'))
      throw new DeskError('invalid', 'last-owner')
    // Whoever has a limit lifts nobody above it: with the last one who has none, every limit would be final.
    const isUnlimited = (role: Role, limitFen: number | null) =>
      can(role, 'approve-any-amount') || (manages(role) && limitFen === null)
    const isFree = (row: PersonRow) => row.active === 1 && isUnlimited(row.role, row.limit_fen)
    const others = people.filter((row) => row.id !== input.id)
    const staysFree = input.active && isUnlimited(input.role, input.limitFen)
    if (isFree(person) && !staysFree && !others.some(isFree)) throw new DeskError('invalid', 'last-unlimited')
    context.store.update('person', person.id, {
      name: input.name,
      role: input.role,
      limit_fen: input.limitFen,
      active: input.active ? 1 : 0,
      ...(secret ? { ...secret, failed_count: 0, locked_until: null } : {}),
    })
    if (secret || !input.active) endSessions(context.store, person.id, context.caller.sessionId, now)
    const lapsed = input.active && mayReceive(input.role) ? [] : lapseHandOvers(context, person.id, now)
    return {
      kind: 'people.changed',
      subject: person.uid,
      details: {
        name: input.name,
        role: input.role,
        limitFen: input.limitFen,
        active: input.active,
        newPin: secret !== null,
        ...(lapsed.length > 0 ? { lapsed } : {}),
      },
      areas: lapsed.length > 0 ? ['people', 'complaints', 'today'] : ['people'],
      result: undefined,
    }
  })
}
