import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { appendEvent } from '../../store/event-log.ts'
import type { Store } from '../../store/store.ts'
import { command } from '../command.ts'
import type { Context, SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { freshKey, keepKey } from '../recovery/service.ts'
import { secretColumns } from '../session/secret.ts'
import { secretSchema } from '../session/secret-schema.ts'
import { type CentreInput, centreColumns, centreOf, centreSchema } from './centre.ts'
import { centreRow, clearBrands, personRows } from './queries.ts'

/** Most a clerk may grant beyond the law until the manager says otherwise: 300 yuan. */
const CLERK_LIMIT_FEN = 30_000

const firstPerson = z.object({ name: z.string().trim().min(1, 'required').max(20, 'too-long'), pin: secretSchema })

export const firstRunSchema = z.object({
  centre: centreSchema,
  manager: firstPerson.extend({ role: z.enum(['owner', 'manager']) }),
  clerk: firstPerson,
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
      .map(({ id, name, role, pin_kind }) => ({ id, name, role, secretKind: pin_kind })),
  }
}

function writeBrands(store: Store, brands: CentreInput['brands']): void {
  clearBrands(store)
  for (const { brand, untilDay } of brands) store.insert('brand_authorisation', { brand, until_day: untilDay })
}

/**
 * The first run (首次使用): the centre, whoever runs it and its first clerk. Answers with the recovery key of the shop, this once.
 * @throws DeskError `conflict` when it was done before
 */
export async function firstRun(
  context: Context,
  input: z.infer<typeof firstRunSchema>,
): Promise<{ key: string; madeAt: number }> {
  const { store, secretMethod } = context
  const refuseSecond = () => {
    if (centreRow(store)) throw new DeskError('conflict', 'already-set-up')
  }
  // Before the PINs are hashed as well: that takes a while by design, and anybody may ask for it.
  refuseSecond()
  const hashOf = ({ pin }: { pin: string }) => secretColumns(pin, secretMethod)
  const [first, clerk, { key, hashed }] = await Promise.all([
    hashOf(input.manager),
    hashOf(input.clerk),
    freshKey(secretMethod),
  ])
  const now = context.clock()
  store.transaction(() => {
    refuseSecond()
    store.insert('centre', { id: 1, ...centreColumns(input.centre), created_at: now })
    writeBrands(store, input.centre.brands)
    const { name, role } = input.manager
    // Nobody stands above whoever sets the shop up, so nothing limits what he may grant.
    const firstId = store.insert('person', { uid: uuidv7(), name, role, limit_fen: null, ...first, created_at: now })
    store.insert('person', {
      uid: uuidv7(),
      name: input.clerk.name,
      role: 'clerk',
      limit_fen: CLERK_LIMIT_FEN,
      ...clerk,
      created_at: now,
    })
    keepKey(store, hashed, firstId, now)
    appendEvent(store, {
      at: now,
      authorId: firstId,
      kind: 'centre.opened',
      subject: null,
      details: { name: input.centre.name },
    })
  })
  context.live.publish({ areas: ['centre', 'people'] })
  return { key, madeAt: now }
}

/** After how many minutes of rest the pages lock themselves (自动锁屏). */
export function setLockMinutes(context: SignedIn, minutes: number): void {
  command(context, () => {
    context.store.update('centre', 1, { lock_minutes: minutes })
    return { kind: 'centre.lock-set', subject: null, details: { minutes }, areas: ['people'], result: undefined }
  })
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
