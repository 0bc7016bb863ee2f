import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openTestDesk, register } from '../desk/harness.ts'
import {
  call,
  describeDesktop,
  ELECTRON,
  openWindow,
  preparedFolder,
  ROOT,
  ROOT_SWITCHES,
  signIn,
  temporaryFolder,
} from './desk-window.ts'

/** Runs the program as a person does, without a test attached, until it ends. */
function run(dataFolder: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(ELECTRON ?? '', [ROOT, ...ROOT_SWITCHES, '--log-level=3', '--data', dataFolder])
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

describeDesktop('starting', () => {
  it('keeps what was written, from one start to the next', async () => {
    const folder = await preparedFolder((desk) => register(desk))
    const first = await openWindow(folder)
    const token = await signIn(first.page)
    const mine = { complaintId: 1, version: 1, receiverId: 1, asked: '我来办' }
    expect((await call(first.page, 'handOvers.give', mine, token)).status).toBe(200)
    await first.close()

    const second = await openWindow(folder)
    const list = await call(
      second.page,
      `complaints.list?input=${encodeURIComponent(JSON.stringify({ state: 'open', stage: null, ownerId: 1, page: 0 }))}`,
      undefined,
      await signIn(second.page),
    )
    expect(list.status).toBe(200)
    expect(JSON.stringify(list.data)).toContain('吴桂英')
    await second.close()
  })

  it('opens where and as large as it was', async () => {
    const folder = await preparedFolder()
    const first = await openWindow(folder)
    const boundsOf = ({ electron }: typeof first) =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    await first.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1180, height: 660 }),
    )
    // The window system takes the new size in its own time.
    await expect.poll(() => boundsOf(first), { timeout: 10_000 }).toMatchObject({ width: 1180, height: 660 })
    await first.close()
    const second = await openWindow(folder)
    expect(await boundsOf(second)).toMatchObject({ width: 1180, height: 660 })
    await second.close()
  })

  it('brings the first window to the front when it is started twice', async () => {
    const folder = await preparedFolder()
    const first = await openWindow(folder)
    // Hidden, because a virtual screen has nobody who minimizes windows.
    await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const second = await run(folder)
    expect(second.code).toBe(0)
    expect(second.output).toContain('和解台已经打开')
    expect(second.output).not.toContain('ready')
    const isVisible = () =>
      first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    await expect.poll(isVisible).toBe(true)
    expect((await call(first.page, 'setup.status')).status).toBe(200)
    await first.close()
  })

  it('says that the browser edition has the folder open', async () => {
    const desk = await openTestDesk()
    const window = await openWindow(desk.folder)
    expect(await window.page.textContent('body')).toContain('数据文件夹正在使用中')
    await window.close()
    expect(desk.count('person')).toBe(2)
    desk.close()
  })

  it('says in both languages that the database is damaged, and leaves it as it was', async () => {
    const folder = temporaryFolder()
    const damaged = Buffer.alloc(64 * 1024, 'not a database')
    writeFileSync(join(folder, 'desk.db'), damaged)
    const window = await openWindow(folder)
    const words = await window.page.textContent('body')
    expect(words).toContain('数据库文件（desk.db）已损坏')
    expect(words).toContain('The database file (desk.db) is damaged')
    expect(words).toContain(folder)
    expect(window.log()).toContain('could not open')
    await window.close()
    expect(readFileSync(join(folder, 'desk.db')).equals(damaged)).toBe(true)
  })

  it('says that a newer version saved the data', async () => {
    const folder = await preparedFolder()
    const db = new Database(join(folder, 'desk.db'))
    db.pragma('user_version = 9990')
    db.close()
    const window = await openWindow(folder)
    expect(await window.page.textContent('body')).toContain('更新版本的和解台')
    await window.close()
  })

  it('says that the folder cannot be written', async () => {
    const folder = temporaryFolder()
    // A file where the folder should be: nobody can write into it, not even root.
    const blocked = join(folder, 'data')
    writeFileSync(blocked, '')
    chmodSync(blocked, 0o444)
    const window = await openWindow(blocked)
    expect(await window.page.textContent('body')).toContain('数据文件夹不能写入')
    await window.close()
    expect(statSync(blocked).isFile()).toBe(true)
  })
})
