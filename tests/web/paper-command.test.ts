import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBundle } from '../../build/bundle.ts'
import { openTestDesk, register } from '../desk/harness.ts'

let place: string
beforeAll(() => ensureBundle(['page']), 120_000)
beforeEach(() => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-paper-test-'))
})
afterEach(() => fs.rmSync(place, { recursive: true, force: true }))

/** Runs the command with a temporary folder of its own; `onWords` hears what it says meanwhile. */
function printPaper(
  data: string,
  onWords: (words: string, stop: () => void) => void = () => {},
  out = path.join(place, 'out'),
) {
  const args = ['electron/commands/paper.ts', '--data', data, '--out', out]
  const command = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: place, TEMP: place } })
  let words = ''
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (chunk) => {
      words += chunk
      onWords(words, () => command.kill('SIGINT'))
    })
  return new Promise<{ code: number | null; words: string }>((resolve) =>
    command.on('close', (code) => resolve({ code, words })),
  )
}

const copies = () => fs.readdirSync(place).filter((name) => name.startsWith('hejie-paper-'))

/** A register with one complaint about a machine and one about a service, left by its desk. */
async function withRegister<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const desk = await openTestDesk()
  try {
    await register(desk)
    await register(desk, { unit: null })
    desk.store.close()
    return await work(desk.folder)
  } finally {
    desk.close()
  }
}

describe('the paper command', () => {
  it('prints the blank form, the newest digest, every registration form, and the explanation where there is a machine', async () => {
    const { code } = await withRegister((folder) => printPaper(folder))
    expect(code).toBe(0)
    const files = fs.readdirSync(path.join(place, 'out')).map((name) => name.replace(/^TS-\S+ /, ''))
    expect(files.sort()).toEqual(
      ['投诉登记表.pdf', '投诉登记表.pdf', '权益说明.pdf', '每日摘要 2026-03-16.pdf', '空白投诉登记表.pdf'].sort(),
    )
    expect(copies()).toEqual([])
  }, 60_000)

  it('leaves no copy of the register behind when it has to stop', async () => {
    const { code, words } = await printPaper(place)
    expect([code, words]).toEqual([1, expect.stringContaining('这个文件夹里没有登记簿')])
    expect(copies()).toEqual([])
  }, 60_000)

  it('says before it prints anything that a file stands where the papers should go', async () => {
    const taken = path.join(place, 'taken.txt')
    fs.writeFileSync(taken, 'mine')
    const { code, words } = await withRegister((folder) => printPaper(folder, undefined, taken))
    expect([code, words]).toEqual([2, expect.stringContaining(`文件已存在，没有改动：${taken}`)])
    expect([words.includes('    at '), fs.readFileSync(taken, 'utf8')]).toEqual([false, 'mine'])
    expect(copies()).toEqual([])
  }, 60_000)

  it.skipIf(process.platform === 'win32')(
    'nor when it is interrupted',
    async () => {
      let seen: string[] = []
      const { code } = await withRegister((folder) =>
        printPaper(folder, (words, stop) => {
          if (!words.includes('空白投诉登记表')) return
          if (seen.length === 0) seen = copies()
          stop()
        }),
      )
      expect([seen.length, code, copies()]).toEqual([1, 130, []])
    },
    60_000,
  )
})
