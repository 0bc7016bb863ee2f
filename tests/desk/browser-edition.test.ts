import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureBundle } from '../../build/bundle.ts'
import { openTestDesk, register } from './harness.ts'

const START = resolve('electron/start.ts')

type Started = {
  readonly child: ChildProcess
  output(): string
  /** Resolves with the rest of the first line that begins with `text`. */
  line(text: string): Promise<string>
  readonly ended: Promise<number | null>
}

const children: ChildProcess[] = []
let folder: string

beforeAll(async () => {
  await ensureBundle(['page'])
}, 120_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hejie-start-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = new Promise((done) => child.on('exit', done))
    child.kill('SIGKILL')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [START, '--browser', '--no-open', ...args])
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return {
    child,
    output: () => output,
    ended,
    async line(text) {
      const find = () =>
        output
          .split('\n')
          .slice(0, -1)
          .find((line) => line.startsWith(text))
      await expect.poll(() => find() !== undefined || child.exitCode !== null, { timeout: 20_000 }).toBe(true)
      const line = find()
      if (line === undefined) throw new Error(`"${text}" never came:\n${output}`)
      return line.slice(text.length)
    },
  }
}

const READY = 'Hejie Desk ready: '

it('starts on an empty folder, says once where, and ends in good order', async () => {
  const data = join(folder, 'new', 'data')
  const desk = start('--data', data, '--port', '0')
  const address = await desk.line(READY)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(desk.output()).toContain('使用浏览器版')
  expect(desk.output()).toContain('Browser edition: as --browser asks.')
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('id="root"')
  expect(await (await fetch(`${address}trpc/setup.status`)).text()).toContain('"ready":false')

  desk.child.kill('SIGTERM')
  expect(await desk.ended).toBe(0)
  expect(desk.output().split(READY)).toHaveLength(2)
  expect(existsSync(join(data, 'running.json'))).toBe(false)
  expect(readFileSync(join(data, 'logs', 'desk.log'), 'utf8')).toMatch(/opened, browser\n.*closed\n$/)
})

it('started twice, tells where the first one is and leaves it alone', async () => {
  const first = start('--data', folder, '--port', '0')
  const address = await first.line(READY)
  const second = start('--data', folder)
  expect(await second.line(READY)).toBe(address)
  expect(await second.ended).toBe(0)
  expect(second.output()).toContain('和解台已经打开')
  expect((await fetch(address)).status).toBe(200)
})

it('shows one plain page when the database is damaged, and keeps it as it was', async () => {
  const damaged = Buffer.alloc(64 * 1024, 'not a database')
  writeFileSync(join(folder, 'desk.db'), damaged)
  const desk = start('--data', folder, '--port', '0')
  await desk.line('说明页面')
  expect(desk.output()).toContain('数据库文件（desk.db）已损坏')
  expect(desk.output()).toContain('The database file (desk.db) is damaged')
  expect(desk.output()).not.toContain(READY)
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(desk.output())?.[0] ?? ''
  const page = await fetch(`${address}cases/12`)
  expect(page.status).toBe(503)
  const text = await page.text()
  expect(text).toContain('请不要删除任何文件')
  expect(text).toContain('Do not delete anything')
  expect(text).not.toContain('<script')
  desk.child.kill('SIGTERM')
  expect(await desk.ended).toBe(1)
  expect(readFileSync(join(folder, 'desk.db')).equals(damaged)).toBe(true)
})

it('says so when another program has the folder open', async () => {
  const other = await openTestDesk()
  const desk = start('--data', other.folder, '--port', '0')
  await desk.line('说明页面')
  expect(desk.output()).toContain('数据文件夹正在使用中')
  other.close()
})

it('says so when the port is taken, and lets go of the folder', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const desk = start('--data', folder, '--port', String(port))
  expect(await desk.ended).toBe(1)
  expect(desk.output()).toContain(`端口 ${port} 已被占用`)
  expect(desk.output()).toContain(`choose another with --port, such as --port ${port + 1}`)
  server.close()
  await start('--data', folder, '--port', '0').line(READY)
})

it('finds out that the port is taken before it fills a folder with the demo', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const data = join(folder, 'demo')
  expect(await start('--data', data, '--demo', '--port', String(port)).ended).toBe(1)
  expect(existsSync(data)).toBe(false)
  server.close()
})

it('names the option it does not know', async () => {
  const desk = start('--dta', folder)
  expect(await desk.ended).toBe(2)
  expect(desk.output()).toContain('没有 --dta 这个选项')
  expect(desk.output()).toContain('npm start -- [--data DIR]')
})

const COMMANDS = ['electron/start.ts', 'electron/commands/seed.ts', 'electron/commands/paper.ts']
  .concat('electron/commands/entitlement.ts', 'electron/commands/rule-pack.ts', 'tests/bench/bench.ts')
  .concat('tests/faults/torture.ts', 'tests/faults/soak.ts')
  .map((file) => resolve(file))

it.each(COMMANDS)('%s prints its options, and says plainly what was typed wrong', (file) => {
  const help = spawnSync(process.execPath, [file, '--help'], { encoding: 'utf8' })
  expect(help.stdout).toMatch(/^npm (start|run [\w-]+) -- /)
  expect(help.status).toBe(0)
  const wrong = spawnSync(process.execPath, [file, '--dta', 'x'], { encoding: 'utf8' })
  expect(wrong.stderr).toContain('There is no option --dta.')
  expect(wrong.stderr).not.toContain('    at ')
  expect(wrong.status).toBe(2)
})

it('opens the demo with its PINs', async () => {
  const desk = start('--data', folder, '--demo', '--port', '0')
  const [first = ''] = (await desk.line('演示 PIN · Demo PINs: ')).split(' · ')
  const [name, pin] = first.split(' ')
  const address = await desk.line(READY)
  const status = await (await fetch(`${address}trpc/setup.status`)).json()
  const id = status.result.data.people.find((one: { name: string }) => one.name === name)?.id
  const signedIn = await fetch(`${address}trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: id, pin }),
  })
  expect(signedIn.status).toBe(200)
})

it('writes no demo among a shop’s own data', async () => {
  const shop = await openTestDesk()
  await register(shop)
  shop.store.close()
  const desk = start('--data', shop.folder, '--demo', '--port', '0')
  const address = await desk.line(READY)
  expect(desk.output()).toContain('没有写入演示案例')
  expect(desk.output()).not.toContain('PIN')
  const status = await (await fetch(`${address}trpc/setup.status`)).json()
  expect(status.result.data.people).toHaveLength(2)
  rmSync(shop.folder, { recursive: true, force: true })
})
