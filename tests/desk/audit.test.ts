import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DigestSheetContent } from '../../shared/audit/digest-sheet.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

type Told = { id: number; at: number; author: string | null; act: string; about: { name: string } | null }
type Status = {
  events: number
  checkedAt: number | null
  wholeAt: number | null
  found: number
  findings: { eventId: number; what: string; event: Told | null; before: Told | null; after: Told | null }[]
  clockBehind: number | null
  days: string[]
}
const status = () => desk.ask<Status>('audit.status')
const run = (sql: string) => desk.store.prepare<[]>(sql).run()
const newest = () => desk.store.prepare<[], { id: number }>('SELECT max(id) AS id FROM event').get()?.id ?? 0
const eventOf = (kind: string) =>
  desk.store.prepare<[string], { id: number }>('SELECT id FROM event WHERE kind = ?').get(kind)?.id ?? 0
/** As somebody with a database tool would: the guards go first. */
function tamper(...statements: string[]) {
  run('DROP TRIGGER event_is_append_only_update')
  run('DROP TRIGGER event_is_append_only_delete')
  for (const sql of statements) run(sql)
}
const checkWhole = async () => {
  await desk.ask('audit.checkWhole', undefined, 'manager')
  await desk.desk.parts.audit.checkWhole()
}

describe('the check of the log (A074)', () => {
  it('at a start looks only at what came since the last one, and at everything once a week', async () => {
    const { audit } = desk.desk.parts
    await audit.start()
    expect(await status()).toMatchObject({ found: 0, events: newest() })
    const { wholeAt } = await status()
    await register(desk)
    tamper(`UPDATE event SET author_id = 1 WHERE id = 1`)
    desk.setTime('2026-03-18', '09:05')
    await audit.start()
    // The first event was checked before; the new ones are in order.
    expect(await status()).toMatchObject({ found: 0, wholeAt, checkedAt: instantOf('2026-03-18', '09:05') })
    run(`UPDATE event SET author_id = 1 WHERE id = ${newest()}`)
    desk.setTime('2026-03-23', '09:06')
    await audit.start()
    expect((await status()).wholeAt).toBe(instantOf('2026-03-23', '09:06'))
  })

  it('says which case, which act, when and by whom, and what is beside a record that is gone', async () => {
    const { number } = await register(desk)
    const registered = eventOf('complaint.registered')
    await register(desk)
    const last = newest()
    tamper(`UPDATE event SET at = at + 60000 WHERE id = ${registered}`)
    await checkWhole()
    const { found, findings } = await status()
    expect(found).toBe(1)
    expect(findings[0]).toMatchObject({
      eventId: registered,
      what: 'changed',
      event: {
        author: '小刘',
        act: 'complaint.registered',
        at: instantOf('2026-03-16', '09:06'),
        about: { name: number },
      },
    })
    run(`UPDATE event SET at = at - 60000 WHERE id = ${registered}`)
    run(`DELETE FROM event_detail WHERE event_id = ${registered}`)
    run(`DELETE FROM event WHERE id = ${registered}`)
    await checkWhole()
    expect((await status()).findings).toEqual([
      expect.objectContaining({
        eventId: registered,
        what: 'missing',
        event: null,
        before: expect.objectContaining({ id: registered - 1 }),
        after: expect.objectContaining({ id: last }),
      }),
    ])
  })

  it('finds changed details, and forgets a finding once the record is whole again', async () => {
    await register(desk)
    const id = eventOf('complaint.registered')
    run(`UPDATE event_detail SET details = replace(details, '吴桂英', '张三') WHERE event_id = ${id}`)
    await checkWhole()
    expect((await status()).findings).toMatchObject([{ eventId: id, what: 'details-changed' }])
    run(`UPDATE event_detail SET details = replace(details, '张三', '吴桂英') WHERE event_id = ${id}`)
    await checkWhole()
    expect((await status()).found).toBe(0)
  })

  it('at a start sees that the log was cut off, or written anew to its end', async () => {
    await register(desk)
    await desk.desk.parts.audit.start()
    const last = newest()
    tamper(`UPDATE event SET hash = digest WHERE id = ${last}`)
    await desk.desk.parts.audit.start()
    expect((await status()).findings).toMatchObject([{ eventId: last, what: 'rewritten' }])
    run(`DELETE FROM event_detail WHERE event_id = ${last}`)
    run(`DELETE FROM event WHERE id = ${last}`)
    await desk.desk.parts.audit.checkWhole()
    expect((await status()).findings).toMatchObject([{ eventId: last, what: 'cut-off', before: { id: last - 1 } }])
  })

  it('goes on behind a record that was altered, and a save made meanwhile is part of it', async () => {
    await register(desk)
    tamper(`UPDATE event SET kind = 'contact.logged' WHERE id = 2`)
    await desk.desk.parts.audit.start()
    await register(desk)
    await desk.desk.parts.audit.checkNew()
    expect((await status()).findings).toMatchObject([{ eventId: 2, what: 'changed' }])
    expect(desk.store.prepare('SELECT max(last_id) AS id FROM audit_day').get()).toEqual({ id: newest() })
  })

  it('is begun by a manager', async () => {
    await play(desk, {
      name: '',
      as: 'clerk',
      call: 'audit.checkWhole',
      status: 403,
      contains: ['forbidden'],
      rows: {},
    })
    await play(desk, { name: '', as: 'manager', call: 'audit.checkWhole', status: 200, rows: {} })
    await desk.desk.parts.audit.checkWhole()
  })

  it('erased details are no alteration', async () => {
    await register(desk)
    run('DELETE FROM event_detail')
    await checkWhole()
    expect((await status()).found).toBe(0)
  })
})

describe('a clock that was put back by a month', () => {
  it('is warned of, nothing is lost, and the records keep the order in which they were saved', async () => {
    const first = await register(desk)
    expect(await desk.ask('audit.warnings')).toEqual({ found: 0, clockBehind: null })
    desk.setTime('2026-02-16', '09:05')
    expect(await desk.ask('audit.warnings')).toMatchObject({ clockBehind: instantOf('2026-03-16', '09:05') })
    const second = await register(desk, { customer: { name: '钱二' }, unit: null })
    expect(second.number > first.number).toBe(true)
    // One save does not make a wrong clock right.
    expect((await status()).clockBehind).toBe(instantOf('2026-03-16', '09:05'))
    desk.setTime('2026-03-16', '10:00')
    await register(desk, { customer: { name: '孙三' } })
    await checkWhole()
    expect(await status()).toMatchObject({ found: 0, clockBehind: null })
    const ids = desk.store.prepare<[], { id: number }>('SELECT id FROM event ORDER BY id').all()
    expect(ids.map(({ id }) => id)).toEqual(ids.map((_, index) => index + 1))
    const sheet = await desk.ask<DigestSheetContent>('audit.digestSheet', { day: '2026-03-16', language: 'zh-CN' })
    expect(JSON.stringify(sheet)).toContain('当日电脑时间被调过')
  })

  it('a clock that is a few minutes behind is not', async () => {
    await register(desk)
    desk.setTime('2026-03-16', '09:00')
    expect(await desk.ask('audit.warnings')).toMatchObject({ clockBehind: null })
  })
})

describe('the daily digest', () => {
  const sheetOf = (day: string, language = 'zh-CN') =>
    desk.ask<DigestSheetContent>('audit.digestSheet', { day, language })
  const fields = (sheet: DigestSheetContent): Record<string, string | null> =>
    Object.fromEntries(
      sheet.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'fields' ? block.rows.map(({ label, value }) => [label, value]) : [])),
    )

  it('tells how much was recorded, what was done and where the chain stands, and no customer', async () => {
    await register(desk)
    const sheet = await sheetOf('2026-03-16')
    const { 记录条数: events, 最后一条: last, 校验码: code, 核对结果: checked } = fields(sheet)
    expect([events, last]).toEqual([String(newest()), String(newest())])
    expect(code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
    expect(checked).toBe('没有发现改动')
    const text = JSON.stringify(sheet)
    for (const words of ['每日摘要', '城东家电服务中心', '2026 年 3 月 16 日', '登记投诉', '登录'])
      expect(text).toContain(words)
    for (const words of ['吴桂英', '13800001111', '黑屏']) expect(text).not.toContain(words)
    expect(JSON.stringify(await sheetOf('2026-03-16', 'en'))).toContain('complaint registered')
  })

  it('of a day stays as it was printed when days go on, and proves a change made later', async () => {
    await register(desk)
    const { 最后一条: last, 校验码: code } = fields(await sheetOf('2026-03-16'))
    desk.setTime('2026-03-17', '09:05')
    await register(desk)
    expect(fields(await sheetOf('2026-03-16'))).toMatchObject({ 最后一条: last, 校验码: code })
    const compare = (input: object) => desk.ask<{ matches: boolean | null }>('audit.compare', input)
    const eventId = Number(last)
    expect(await compare({ eventId, code: code?.toLowerCase().replaceAll('-', ' ') })).toEqual({ matches: true })
    expect(await compare({ eventId: eventId - 1, code })).toEqual({ matches: false })
    expect(await compare({ eventId: 9999, code })).toEqual({ matches: null })
  })

  it('of a day without records is refused in plain words', async () => {
    const answer = await desk.call('audit.digestSheet', { day: '2026-03-01', language: 'zh-CN' })
    expect([answer.status, answer.problem?.reason]).toEqual([404, 'no-records-that-day'])
  })
})
