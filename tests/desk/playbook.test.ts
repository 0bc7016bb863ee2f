import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OwnCardVersionRow } from '../../electron/desk/playbook/queries.ts'
import type { playbookKept, ShownCard } from '../../electron/desk/playbook/service.ts'
import type { Role } from '../../shared/workflow/roles.ts'
import { openTestDesk, registerHeard, type TestDesk, type Who } from './harness.ts'
import { play, type Scenario } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const ownCard = (changes: object = {}) => ({
  kind: 'opening',
  title: '老街坊开场',
  about: '',
  doing: [],
  say: ['{{name}}，您来啦，先坐。'],
  avoid: [],
  fits: '熟客上门',
  never: '机器冒烟时',
  when: ['first-words'],
  ...changes,
})

const cards = (as: Who = 'clerk') => desk.ask<ShownCard[]>('playbook.cards', undefined, as)
const kept = () => desk.ask<ReturnType<typeof playbookKept>>('playbook.kept', undefined, 'manager')
const add = (changes: object = {}) => desk.ask<{ id: number }>('playbook.add', { card: ownCard(changes) }, 'manager')

describe('who may do what', () => {
  it.each<Scenario>([
    { name: 'nobody', as: null, call: 'playbook.cards', status: 401, rows: {} },
    { name: 'a clerk reads', as: 'clerk', call: 'playbook.cards', status: 200, contains: ['冷静卡'], rows: {} },
    { name: 'a clerk does not keep', as: 'clerk', call: 'playbook.kept', status: 403, rows: {} },
    { name: 'a clerk adds', as: 'clerk', call: 'playbook.add', input: { card: ownCard() }, status: 403, rows: {} },
    {
      name: 'a clerk hides',
      as: 'clerk',
      call: 'playbook.hide',
      input: { card: 'calm-face', reason: '不用' },
      status: 403,
      rows: {},
    },
    { name: 'a clerk shows', as: 'clerk', call: 'playbook.show', input: { card: 'calm-face' }, status: 403, rows: {} },
    {
      name: 'a clerk voids',
      as: 'clerk',
      call: 'playbook.void',
      input: { id: 1, reason: '不用' },
      status: 403,
      rows: {},
    },
    {
      name: 'a manager adds',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard() },
      status: 200,
      rows: { event: 1 },
    },
    {
      name: 'a manager hides',
      as: 'manager',
      call: 'playbook.hide',
      input: { card: 'calm-face', reason: '不用' },
      status: 200,
      rows: { event: 1 },
    },
    {
      name: 'hiding without a reason',
      as: 'manager',
      call: 'playbook.hide',
      input: { card: 'calm-face', reason: ' ' },
      status: 400,
      contains: ['required'],
      rows: {},
    },
    {
      name: 'hiding what is no card',
      as: 'manager',
      call: 'playbook.hide',
      input: { card: 'none', reason: '不用' },
      status: 404,
      rows: {},
    },
    {
      name: 'hiding the card on safety',
      as: 'manager',
      call: 'playbook.hide',
      input: { card: 'safety-first', reason: '不用' },
      status: 400,
      contains: ['card-never-hidden'],
      rows: {},
    },
    {
      name: 'showing what is not hidden',
      as: 'manager',
      call: 'playbook.show',
      input: { card: 'calm-face' },
      status: 404,
      rows: {},
    },
    {
      name: 'a card that threatens',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ say: ['再闹我们就报警'] }) },
      status: 400,
      contains: ['card.say', 'guard-threat'],
      rows: {},
    },
    {
      name: 'a card that names a person',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ title: '对付刁民' }) },
      status: 400,
      contains: ['card.title', 'guard-label'],
      rows: {},
    },
    {
      name: 'a card that buys silence',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ say: ['请您撤诉，我们送礼物'] }) },
      status: 400,
      contains: ['guard-hush'],
      rows: {},
    },
    {
      name: 'a card with a variable nobody knows',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ say: ['{{phone}}'] }) },
      status: 400,
      contains: ['unknown-variable'],
      rows: {},
    },
    {
      name: 'a card of our guarded kind',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ kind: 'persistent' }) },
      status: 400,
      rows: {},
    },
    {
      name: 'a card without never-when',
      as: 'manager',
      call: 'playbook.add',
      input: { card: ownCard({ never: '' }) },
      status: 400,
      contains: ['card.never'],
      rows: {},
    },
  ])('$name', async (scenario) => {
    await play(desk, scenario)
  })

  it.each<[Role, number]>([
    ['owner', 200],
    ['manager', 200],
    ['clerk', 403],
    ['technician', 403],
    ['reader', 403],
  ])('%s adding a card is answered with %i; each of them reads', async (role, status) => {
    await desk.hire(role)
    expect((await desk.call('playbook.add', { card: ownCard() }, 'colleague')).status).toBe(status)
    expect((await desk.call('playbook.cards', undefined, 'colleague')).status).toBe(200)
  })
})

describe('the cards of the centre', () => {
  it('stand first, are found by initials, and leave when they are voided; the old words and the reason stay', async () => {
    const { id } = await add()
    expect((await cards())[0]).toMatchObject({ own: true, title: { zh: '老街坊开场', en: '老街坊开场' } })
    expect((await cards())[0]?.keys.spellings).toContain('ljfkc')
    await desk.ask('playbook.change', { id, version: 1, card: ownCard({ say: ['请坐。'] }) }, 'manager')
    const versions = await desk.ask<OwnCardVersionRow[]>('playbook.versions', { id }, 'manager')
    expect(versions.map(({ version, content }) => [version, content.say])).toEqual([
      [2, ['请坐。']],
      [1, ['{{name}}，您来啦，先坐。']],
    ])
    await desk.ask('playbook.void', { id, reason: '说法过时' }, 'manager')
    expect((await cards()).some(({ own }) => own)).toBe(false)
    expect((await kept()).own[0]).toMatchObject({ voidedBy: '陈经理', voidReason: '说法过时', version: 2 })
    expect((await desk.call('playbook.void', { id, reason: '再一次' }, 'manager')).problem?.reason).toBe('already-void')
    const late = await desk.call('playbook.change', { id, version: 2, card: ownCard() }, 'manager')
    expect(late.problem?.reason).toBe('already-void')
  })

  it('a change on an older version is refused with the card as it now stands, and nothing is overwritten', async () => {
    const { id } = await add()
    await desk.ask('playbook.change', { id, version: 1, card: ownCard({ title: '新标题' }) }, 'manager')
    const answer = await desk.call('playbook.change', { id, version: 1, card: ownCard({ title: '旧标题' }) }, 'manager')
    expect(answer).toMatchObject({
      status: 409,
      problem: { reason: 'changed-meanwhile', theirs: { content: { title: '新标题' } } },
    })
    expect(desk.count('playbook_card_version')).toBe(2)
  })
})

it('one of ours is hidden with a reason and shown again; that it was hidden stays on record', async () => {
  const has = async () => (await cards()).some(({ id }) => id === 'light-word')
  await desk.ask('playbook.hide', { card: 'light-word', reason: '本店不用玩笑' }, 'manager')
  expect(await has()).toBe(false)
  expect((await kept()).ours.find(({ id }) => id === 'light-word')?.hidden).toMatchObject({
    by: '陈经理',
    reason: '本店不用玩笑',
  })
  const again = await desk.call('playbook.hide', { card: 'light-word', reason: '再一次' }, 'manager')
  expect(again.problem?.reason).toBe('already-hidden')
  await desk.ask('playbook.show', { card: 'light-word' }, 'manager')
  expect(await has()).toBe(true)
  await desk.ask('playbook.hide', { card: 'light-word', reason: '还是不用' }, 'manager')
  expect(desk.count('playbook_hiding')).toBe(2)
})

it('reading the playbook writes nothing, and it cannot be asked about a case', async () => {
  const { id } = await registerHeard(desk)
  const before = desk.store.prepare<[], { total: number }>('SELECT total_changes() AS total').get()?.total
  const plain = await desk.call('playbook.cards')
  const aboutCase = await desk.call('playbook.cards', { complaintId: id })
  expect(aboutCase.text).toBe(plain.text)
  expect(desk.store.prepare<[], { total: number }>('SELECT total_changes() AS total').get()?.total).toBe(before)
})
