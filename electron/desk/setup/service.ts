import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { Context, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { pinSchema } from '../people/pin-schema.ts'
import { hashPin } from '../session/pin.ts'
import { type CentreInput, centreColumns, centreOf, centreSchema } from './centre.ts'
import { centreRow, clearBrands, personRows } from './queries.ts'

/** Most a clerk may grant beyond the law until the manager says otherwise: 300 yuan. */
const CLERK_LIMIT_FEN = 30_000

export const firstRunSchema = z.object({
  centre: centreSchema,
  manager: z.object({ name: z.string().trim().min(1, 'required').max(20, 'too-long'), pin: pinSchema }),
  clerk: z.object({ name: z.string().trim().min(1, 'required').max(20, 'too-long'), pin: pinSchema }),
})

/** What the first page needs before anyone has signed in: whether there is a centre, and the names to choose from. */
export function setupStatus(context: Context) {
  const centre = centreRow(context.store)
  return {
    ready: centre !== undefined,
    centreName: centre?.name ?? null,
    mount: context.mount,
    now: context.clock(),
    people: personRows(context.store)
      .filter((person) => person.active === 1)
      .map(({ id, name, role }) => ({ id, name, role })),
  }
}

function writeBrands(store: Store, brands: CentreInput['brands']): void {
  clearBrands(store)
  for (const { brand, untilDay } of brands) store.insert('brand_authorisation', { brand, until_day: untilDay })
}

/** The first run (首次使用): the centre, its manager and its first clerk. @throws DeskError `conflict` when it was done before */
export async function firstRun(context: Context, input: z.infer<typeof firstRunSchema>): Promise<void> {
  const { store } = context
  const refuseSecond = () => {
    if (centreRow(store)) throw new DeskError('conflict', 'already-set-up')
  }
  // Before the PINs are hashed as well: that takes a while by design, and anybody may ask for it.
  refuseSecond()
  const [managerPin, clerkPin] = await Promise.all([hashPin(input.manager.pin), hashPin(input.clerk.pin)])
  store.transaction(() => {
    refuseSecond()
    const now = context.clock()
    store.insert('centre', { id: 1, ...centreColumns(input.centre), created_at: now })
    writeBrands(store, input.centre.brands)
    const person = (
      name: string,
      role: 'manager' | 'clerk',
      limit: number | null,
      pin: Awaited<ReturnType<typeof hashPin>>,
    ) =>
      store.insert('person', {
        uid: uuidv7(),
        name,
        role,
        limit_fen: limit,
        pin_salt: pin.salt,
        pin_hash: pin.hash,
        created_at: now,
      })
    // Nobody stands above the first manager, so nothing limits what he may grant.
    const managerId = person(input.manager.name, 'manager', null, managerPin)
    person(input.clerk.name, 'clerk', CLERK_LIMIT_FEN, clerkPin)
    appendEvent(store, {
      at: now,
      authorId: managerId,
      kind: 'centre.opened',
      subject: null,
      details: { name: input.centre.name },
    })
  })
  context.live.publish({ areas: ['centre', 'people'] })
}

/** Saves the centre's particulars. @throws DeskError `conflict` when somebody saved meanwhile */
export function saveCentre(context: SignedIn, version: number, input: CentreInput): void {
  const { store } = context
  command(context, () => {
    if (!store.updateVersion('centre', 1, version, centreColumns(input)))
      throw new DeskError('conflict', 'changed-meanwhile', { theirs: centreOf(store) })
    writeBrands(store, input.brands)
    return { kind: 'centre.changed', subject: null, details: input, areas: ['centre'], result: undefined }
  })
}
