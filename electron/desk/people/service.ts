import { v7 as uuidv7 } from 'uuid'
import type { Role } from '../../../shared/workflow/roles.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError, found } from '../errors.ts'
import { hashPin } from '../session/pin.ts'
import { personRows } from '../setup/queries.ts'

type PersonInput = { name: string; role: Role; limitFen: number | null }

/** Everyone who ever worked here; leavers stay, marked inactive, so that history keeps its names. */
export function peopleOf(store: Store) {
  return personRows(store).map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    limitFen: row.limit_fen,
    active: row.active === 1,
  }))
}

export async function addPerson(context: SignedIn, input: PersonInput & { pin: string }): Promise<{ id: number }> {
  const pin = await hashPin(input.pin)
  return command(context, (now) => {
    const uid = uuidv7()
    const id = context.store.insert('person', {
      uid,
      name: input.name,
      role: input.role,
      limit_fen: input.limitFen,
      pin_salt: pin.salt,
      pin_hash: pin.hash,
      created_at: now,
    })
    return {
      kind: 'people.added',
      subject: uid,
      details: { name: input.name, role: input.role },
      areas: ['people'],
      result: { id },
    }
  })
}

/** Changes a person, sets a new PIN when one is given. @throws DeskError `invalid` when nobody would be left to manage the desk */
export async function changePerson(
  context: SignedIn,
  input: PersonInput & { id: number; active: boolean; pin: string | null },
): Promise<void> {
  const pin = input.pin === null ? null : await hashPin(input.pin)
  command(context, () => {
    const people = personRows(context.store)
    const person = found(people.find((row) => row.id === input.id))
    const manages = (role: Role) => role === 'owner' || role === 'manager'
    const othersManage = people.some((row) => row.id !== input.id && row.active === 1 && manages(row.role))
    if (!othersManage && !(input.active && manages(input.role))) throw new DeskError('invalid', 'last-manager')
    context.store.update('person', person.id, {
      name: input.name,
      role: input.role,
      limit_fen: input.limitFen,
      active: input.active ? 1 : 0,
      ...(pin ? { pin_salt: pin.salt, pin_hash: pin.hash, failed_count: 0, locked_until: null } : {}),
    })
    return {
      kind: 'people.changed',
      subject: null,
      details: { id: input.id, name: input.name, role: input.role, active: input.active, newPin: pin !== null },
      areas: ['people'],
      result: undefined,
    }
  })
}
