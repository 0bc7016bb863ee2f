import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPins, makeDemo } from '../../electron/demo/demo.ts'
import { createDesk } from '../../electron/desk/desk.ts'
import { deskRouter } from '../../electron/desk/router.ts'
import { callerOf } from '../../electron/desk/session/service.ts'
import { findAlterations } from '../../electron/store/event-check.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { ownKinds } from '../../shared/rules/own-layer-kinds.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { stages } from '../../shared/workflow/stages.ts'

type Ask = ReturnType<typeof deskRouter.createCaller>
type Demo = { store: Store; ask: Ask; clerk: Ask; close(): void }

/** The demo as it stands at a moment, asked by the manager and by 小刘. */
async function openDemo(day: string, time: string): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'hejie-demo-'))
  const store = openStore(folder, resolve('electron/store/migrations'))
  const files = openFiles(folder)
  const now = instantOf(day, time)
  await makeDemo(store, files, now)
  const desk = createDesk({ store, files, assets: new Map(), clock: () => now, log: () => {}, mount: 'browser' })
  const nobody = deskRouter.createCaller({ ...desk.parts, caller: null })
  const signIn = async (name: string) => {
    const person = (await nobody.setup.status()).people.find((known) => known.name === name)
    const pin = demoPins.find((known) => known.name === name)?.pin ?? ''
    const { token } = await nobody.session.signIn({ personId: person?.id ?? -1, pin })
    return deskRouter.createCaller({ ...desk.parts, caller: callerOf(desk.parts, `Bearer ${token}`) })
  }
  return {
    store,
    ask: await signIn('陈经理'),
    clerk: await signIn('小刘'),
    close() {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const all = { state: 'all', stage: null, ownerId: null, page: 0 } as const

describe('the demo on a working morning', () => {
  let demo: Demo

  beforeAll(async () => {
    demo = await openDemo('2026-05-20', '10:00')
  })
  afterAll(() => demo.close())

  const caseOf = async (name: string) => {
    const { rows } = await demo.ask.complaints.list(all)
    const row = rows.find((known) => known.name === name)
    expect(row, name).toBeDefined()
    return demo.ask.complaints.get({ id: row?.id ?? -1 })
  }
  const verdicts = async (name: string) => {
    const { complaint } = await caseOf(name)
    const answer = await demo.ask.rules.entitlement({ complaintId: complaint.id, asOf: null })
    return Object.fromEntries(answer.remedies.map(({ id, verdict }) => [id, verdict]))
  }

  it('has a case in every stage, numbered in the order in which they came', async () => {
    const { rows } = await demo.ask.complaints.list(all)
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(rows.map(({ createdAt }) => createdAt)).toEqual(rows.map(({ createdAt }) => createdAt).sort((a, b) => b - a))
  })

  it('has something of every kind on the list of today', async () => {
    const { rows, notToForget } = await demo.ask.today.list({ scope: 'all' })
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['statutory-line', 'promise', 'task', 'approval', 'follow-up', 'first-reply', 'reminder', 'hand-over']),
    )
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['overdue', 'morning', 'afternoon', 'later']))
    for (const [what, count] of Object.entries(notToForget)) expect(count, what).toBeGreaterThan(0)
    const mine = await demo.clerk.today.list({ scope: 'mine' })
    expect(mine.rows.some((row) => row.kind === 'promise' && row.words === '告知厂家答复的到货日期')).toBe(true)
  })

  it('has one case that waits to be accepted, and one that came back (A006)', async () => {
    const { rows } = await demo.ask.complaints.list({ ...all, state: 'handed' })
    expect(rows).toMatchObject([{ name: '仇晓雯', ownerName: '小周', handedTo: '小刘' }])
    expect((await caseOf('鸿运锦绣装饰工程有限公司')).handOvers).toMatchObject([
      { state: 'returned', receiver: '孙姐' },
    ])
  })

  it('finds Wu Guiying by her initials, with her case and both repairs', async () => {
    const found = await demo.clerk.search.find({ text: 'wgy' })
    expect(found.customers.map(({ name }) => name)).toEqual(['吴桂英'])
    expect(found.complaints).toHaveLength(1)
    expect(found.repairs).toHaveLength(2)
  })

  it('waits for approval once, with the opinion of the clerk, and above his limit', async () => {
    const [waiting, ...more] = (await demo.ask.proposals.waiting()).rows
    expect(more).toEqual([])
    expect(waiting?.opinion).not.toBe('')
    expect(waiting?.beyondFen).toBeGreaterThan(waiting?.limitFen ?? Number.POSITIVE_INFINITY)
  })

  it('has an agreement that is issued and unsigned, one signed with its scan, and papers that can be read', async () => {
    const { agreements: unsigned } = await caseOf('单丽华')
    expect(unsigned.map(({ state }) => state)).toEqual(['issued'])
    const { agreements: signed, attachments, tasks } = await caseOf('董威')
    expect(signed.map(({ state }) => state)).toEqual(['signed'])
    expect(attachments.map(({ kind }) => kind)).toContain('signed-agreement')
    expect(tasks.map(({ state }) => state)).toEqual(['open', 'open'])
    const paper = await demo.ask.agreements.get({ id: signed[0]?.id ?? -1, language: 'zh-CN' })
    expect(JSON.stringify(paper.content)).toContain('1.5 厘米')
  })

  it('says what the rules give: the missing part, the third fault, the seventh day, the main part', async () => {
    expect(await verdicts('吴桂英')).toMatchObject({
      'free-repair': 'entitled',
      exchange: 'not-entitled',
      'parts-delay-exchange': 'not-yet',
      'own-delay-exchange': 'not-yet',
    })
    expect(await verdicts('曾玉兰')).toMatchObject({ exchange: 'entitled' })
    expect(await verdicts('查美玲')).toMatchObject({ refund: 'entitled', exchange: 'entitled' })
    expect(await verdicts('陈建明')).toMatchObject({ exchange: 'not-entitled', 'paid-repair': 'entitled' })
    const { complaint } = await caseOf('单丽华')
    const { period } = await demo.ask.rules.entitlement({ complaintId: complaint.id, asOf: null })
    expect(period.wholeUnit?.day).toBe('2025-11-06')
    expect(await verdicts('单丽华')).toMatchObject({ 'free-repair': 'entitled' })
    expect(await verdicts('鸿运锦绣装饰工程有限公司')).toMatchObject({ compensation: 'negotiable' })
  })

  it('reaches the days of the worked case', async () => {
    const { complaint } = await caseOf('吴桂英')
    const { period, delays } = await demo.ask.rules.entitlement({ complaintId: complaint.id, asOf: null })
    expect(period.start?.day).toBe('2025-09-08')
    expect(period.excluded.days).toBe(25)
    expect(period.wholeUnit?.day).toBe('2026-10-08')
    expect(delays.map(({ lastDay }) => lastDay)).toEqual(expect.arrayContaining(['2026-05-28', '2026-07-27']))
  })

  it('has a case from 12315 with its number and days, and misuse with who says so and what shows it', async () => {
    const { complaint, exclusions } = await caseOf('邬明霞')
    expect(complaint).toMatchObject({
      channel: '12315',
      channelReference: '12315 转 0386',
      authorityLetterDay: '2026-05-11',
      authorityReceivedDay: '2026-05-07',
      authorityAcceptedDay: '2026-05-10',
    })
    expect(exclusions).toMatchObject([{ ground: 'misuse', state: 'shown', saidBy: '李工' }])
    expect(exclusions[0]?.evidence).toContain('照片四张')
    expect(await verdicts('邬明霞')).toMatchObject({ 'free-repair': 'not-entitled', 'paid-repair': 'entitled' })
    expect((await caseOf('盖世杰')).exclusions).toMatchObject([{ ground: 'forceMajeure', state: 'shown' }])
  })

  it('has a farm machine with what only vehicles are asked, and the rules answer by its own articles', async () => {
    const { complaint, unit, repairs } = await caseOf('耿兴旺')
    expect(complaint).toMatchObject({ faultGravity: 'serious', inFirstSeason: 1 })
    expect(unit?.productClass).toBe('petrol-four-stroke')
    expect(repairs.map(({ sameProblem }) => sameProblem)).toEqual([1, 1])
    const { remedies } = await demo.ask.rules.entitlement({ complaintId: complaint.id, asOf: null })
    const asked = remedies.filter(({ id }) => id === 'refund' || id === 'exchange')
    expect(asked.map(({ verdict }) => verdict)).not.toContain('cannot-decide')
    expect(JSON.stringify(asked.map(({ citations }) => citations))).toContain('AGR2010')
  })

  it('has rules marked by two people, and an entry of each kind in the own layer', async () => {
    expect(await demo.clerk.favourites.list()).toEqual(['GEN1995-11-exchange', 'GEN1995-12-1-parts-wait'])
    expect(await demo.ask.favourites.list()).toEqual(['GEN1995-17-exclusion'])
    const cards = await Promise.all(
      ['陈建明', '查美玲'].map(async (name) =>
        demo.ask.ownLayer.cards({ unitId: (await caseOf(name)).complaint.unitId ?? -1 }),
      ),
    )
    const kinds = [...cards.flat(), ...(await demo.ask.ownLayer.policies())].map(({ terms }) => terms.kind)
    expect(new Set(kinds)).toEqual(new Set(ownKinds))
  })

  it('has a stub to complete, a customer who chased three times, and repairs without a complaint', async () => {
    const incomplete = await demo.ask.complaints.list({ ...all, state: 'incomplete' })
    expect(incomplete.rows.map(({ name }) => name)).toContain('朴女士')
    const chased = await demo.ask.complaints.list({ ...all, state: 'chased' })
    expect(chased.rows.map(({ name }) => name)).toEqual(['鸿运锦绣装饰工程有限公司'])
    const open = await demo.ask.repairs.list({ state: 'open', page: 0 })
    expect(open.rows.filter(({ complaintId }) => complaintId === null).length).toBeGreaterThanOrEqual(2)
  })

  it('leaves an unbroken log and nobody signed in', () => {
    expect(findAlterations(demo.store)).toEqual([])
    const open = demo.store
      .prepare<[], { at: number }>('SELECT created_at AS at FROM session WHERE ended_at IS NULL')
      .all()
    expect(open.map(({ at }) => at)).toEqual([instantOf('2026-05-20', '10:00'), instantOf('2026-05-20', '10:00')])
  })
})

it('can be made at any hour, on a holiday too', async () => {
  const demo = await openDemo('2026-10-02', '03:10')
  const { rows } = await demo.ask.complaints.list(all)
  expect(rows).toHaveLength(16)
  expect(rows.every(({ lastActionAt }) => lastActionAt <= instantOf('2026-10-02', '03:10'))).toBe(true)
  demo.close()
})
