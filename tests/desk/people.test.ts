import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const add = (changes: object) => ({ name: '王五', role: 'clerk', limitFen: 10_000, pin: '7777', ...changes })
const change = (id: number, changes: object) => ({
  id,
  name: '小刘',
  role: 'clerk',
  limitFen: 30_000,
  active: true,
  pin: null,
  ...changes,
})
const limitManager = (limitFen: number | null) => desk.store.update('person', desk.ids.manager, { limit_fen: limitFen })
const nameOwner = () => desk.ask<{ id: number }>('people.add', add({ role: 'owner', limitFen: null }), 'manager')

describe('the first manager', () => {
  it('runs the shop while there is no owner: he names the first, and other managers without a limit', async () => {
    expect((await desk.call('people.add', add({ role: 'manager', limitFen: null }), 'manager')).status).toBe(200)
    expect((await desk.call('people.change', change(2, { limitFen: 500_000 }), 'manager')).status).toBe(200)
    expect((await nameOwner()).id).toBeGreaterThan(0)
  })
})

describe('the last one whom nothing limits', () => {
  const manager = (changes: object) => change(1, { name: '陈经理', role: 'manager', limitFen: null, ...changes })
  const refused = { as: 'manager', status: 400, contains: ['last-unlimited'], rows: {} } as const

  it('cannot limit himself, since nobody could lift it again', async () => {
    const input = manager({ limitFen: 50_000 })
    await play(desk, { ...refused, name: 'his limit', call: 'people.change', input })
    await nameOwner()
    expect((await desk.call('people.change', input, 'manager')).status).toBe(200)
  })

  it('cannot leave the shop to a manager with a limit', async () => {
    await desk.ask('people.add', add({ role: 'manager', limitFen: 10_000 }), 'manager')
    const input = manager({ active: false })
    await play(desk, { ...refused, name: 'his leaving', call: 'people.change', input })
    await desk.ask('people.add', add({ role: 'manager', limitFen: null }), 'manager')
    expect((await desk.call('people.change', input, 'manager')).status).toBe(200)
  })
})

describe('an owner', () => {
  const table: { name: string; call: string; input: (owner: number) => unknown }[] = [
    {
      name: 'his PIN',
      call: 'people.change',
      input: (id) => change(id, { role: 'owner', limitFen: null, pin: '1111' }),
    },
    { name: 'his role', call: 'people.change', input: (id) => change(id, { role: 'reader', limitFen: 0 }) },
    { name: 'his leaving', call: 'people.change', input: (id) => change(id, { role: 'owner', active: false }) },
    { name: 'another owner', call: 'people.add', input: () => add({ role: 'owner' }) },
    { name: 'himself as owner', call: 'people.change', input: () => change(1, { role: 'owner', limitFen: null }) },
  ]

  it.each(table)('once there is one, no manager decides $name', async ({ name, call, input }) => {
    const owner = await nameOwner()
    const refused = { as: 'manager', status: 403, contains: ['owner-only'], rows: {} } as const
    await play(desk, { ...refused, name, call, input: input(owner.id) })
  })

  it('changes an owner and grants what he likes', async () => {
    const owner = await nameOwner()
    desk.store.update('person', desk.ids.manager, { role: 'owner', limit_fen: 0 })
    const asked = [change(owner.id, { role: 'manager', limitFen: null, pin: '2222' }), change(2, { limitFen: 900_000 })]
    for (const input of asked) expect((await desk.call('people.change', input, 'manager')).status).toBe(200)
  })
})

describe('a manager with a limit', () => {
  beforeEach(() => limitManager(40_000))
  const asManager = { as: 'manager', status: 400, rows: {} } as const
  const table: Scenario[] = [
    { name: 'his own limit', call: 'people.change', input: change(1, { role: 'manager', limitFen: 40_001 }) },
    {
      name: 'his own limit by leaving it empty',
      call: 'people.change',
      input: change(1, { role: 'manager', limitFen: null }),
    },
    { name: 'that of another', call: 'people.change', input: change(2, { limitFen: 50_000 }) },
    { name: 'that of a new person', call: 'people.add', input: add({ limitFen: 50_000 }) },
    { name: 'that of a new manager', call: 'people.add', input: add({ role: 'manager', limitFen: null }) },
  ].map((row) => ({ ...row, ...asManager, contains: ['"limitFen":"above-your-limit"'] }))

  it.each(table)('does not lift above it: $name', (scenario) => play(desk, scenario))

  it('does not set the PIN of somebody above him, to sign in as that person', async () => {
    desk.store.update('person', 2, { limit_fen: 90_000 })
    await play(desk, {
      ...asManager,
      name: 'PIN',
      call: 'people.change',
      input: change(2, { limitFen: 40_000, pin: '1111' }),
      contains: ['"pin":"above-your-limit-pin"'],
    })
  })

  it('may grant up to it, leave a higher limit as it is, and lower it', async () => {
    desk.store.update('person', 2, { limit_fen: 90_000 })
    for (const limitFen of [90_000, 80_000, 40_000])
      expect((await desk.call('people.change', change(2, { limitFen }), 'manager')).status).toBe(200)
    expect((await desk.call('people.add', add({ limitFen: 40_000 }), 'manager')).status).toBe(200)
  })
})

describe('an empty limit', () => {
  it.each(['clerk', 'technician', 'reader'])(
    'is refused at its field for the role %s; zero is a limit',
    async (role) => {
      for (const [call, input] of [
        ['people.add', add({ role, limitFen: null })],
        ['people.change', change(2, { role, limitFen: null })],
      ] as const)
        await play(desk, {
          name: role,
          as: 'manager',
          call,
          input,
          status: 400,
          contains: ['"limitFen":"required"'],
          rows: {},
        })
      expect((await desk.call('people.change', change(2, { role, limitFen: 0 }), 'manager')).status).toBe(200)
    },
  )
})

describe('the log', () => {
  it('names the person and the limit that was given', async () => {
    await desk.ask('people.change', change(2, { limitFen: 12_300 }), 'manager')
    const person = desk.store.prepare<[], { uid: string }>('SELECT uid FROM person WHERE id = 2').get()
    const event = desk.store
      .prepare<[], { subject: string; details: string }>(
        `SELECT subject, details FROM event JOIN event_detail ON event_id = event.id WHERE kind = 'people.changed'`,
      )
      .get()
    expect(event?.subject).toBe(person?.uid)
    expect(JSON.parse(event?.details ?? '')).toMatchObject({ limitFen: 12_300, role: 'clerk', newPin: false })
  })
})
