import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const BOOTSTRAP = resolve(import.meta.dirname, '../../../build/bootstrap.mjs')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hejie 和解 '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A TypeScript entry in a folder whose name has spaces and Chinese characters. */
async function entry(code: string): Promise<string> {
  const path = join(folder, 'entry.ts')
  await writeFile(path, code)
  return path
}

test('the entry runs under Node 24 with its arguments, and its exit code comes back', async () => {
  const path = await entry(`
    const given: readonly string[] = process.argv.slice(2)
    console.log(JSON.stringify({ given, node: process.versions.node, inner: process.env.PATH }))
    process.exit(7)`)
  const { status, stdout } = spawnSync(process.execPath, [BOOTSTRAP, path, '--data', '数据 文件夹'], {
    encoding: 'utf8',
  })
  expect(status).toBe(7)
  const told = JSON.parse(stdout)
  expect(told.given).toEqual(['--data', '数据 文件夹'])
  expect(told.node).toMatch(/^24\./)
  expect(told.inner.split(/[:;]/)[0]).toContain(join('node_modules', 'node', 'bin'))
})

test.skipIf(process.platform === 'win32')('a signal reaches the entry, which decides how to end', async () => {
  const path = await entry(`
    process.on('SIGTERM', () => process.exit(5))
    setInterval(() => {}, 1000)
    console.log('up')`)
  const child = spawn(process.execPath, [BOOTSTRAP, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([5, null])
})

test.skipIf(process.platform === 'win32')('an entry that dies of a signal looks so from outside', async () => {
  const path = await entry("process.kill(process.pid, 'SIGKILL')")
  expect(spawnSync(process.execPath, [BOOTSTRAP, path]).signal).toBe('SIGKILL')
})

test('a Node that is too old is told so in both languages', async () => {
  const disguise = join(folder, 'old-node.cjs')
  await writeFile(disguise, "Object.defineProperty(process, 'versions', { value: { node: '16.20.2' } })")
  const { status, stderr } = spawnSync(process.execPath, ['--require', disguise, BOOTSTRAP, 'x.ts'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('需要 Node 18 或更高版本（当前为 16.20.2）')
  expect(stderr).toContain('Node 18 or newer is needed to start (this is 16.20.2)')
})
