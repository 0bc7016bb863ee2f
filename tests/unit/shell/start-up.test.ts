import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { helpOf, readTyped } from '../../../electron/command-line.ts'
import { defaultDataFolder } from '../../../electron/data-folder.ts'
import { hasDisplay } from '../../../electron/find-electron.ts'
import { openLog } from '../../../electron/log.ts'
import { findRunning, sayRunning } from '../../../electron/running.ts'
import { readOptions, startLine } from '../../../electron/start-options.ts'
import { problemDesk, problemSentences, startUpProblem } from '../../../electron/start-up-problem.ts'
import { StoreProblem, type StoreProblemKind } from '../../../electron/store/problem.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hejie-start-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('where the data stands', () => {
  it('is where each system keeps the data of programs', () => {
    expect(defaultDataFolder({ platform: 'linux', env: {}, home: '/h/wang' })).toBe('/h/wang/.local/share/hejie-desk')
    expect(defaultDataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/h/wang' })).toBe(
      '/data/hejie-desk',
    )
    expect(defaultDataFolder({ platform: 'darwin', env: {}, home: '/Users/wang' })).toBe(
      '/Users/wang/Library/Application Support/Hejie Desk',
    )
    expect(defaultDataFolder({ platform: 'win32', env: { LOCALAPPDATA: 'D:\\Local' }, home: 'E:\\wang' })).toBe(
      'D:\\Local\\HejieDesk',
    )
    expect(defaultDataFolder({ platform: 'win32', env: {}, home: 'D:\\wang' })).toBe(
      'D:\\wang\\AppData\\Local\\HejieDesk',
    )
  })
})

describe('options of npm start', () => {
  const surroundings = { platform: 'linux', env: {}, home: '/h/wang' } as const
  const read = (args: string[]) => readOptions(readTyped(startLine, args), surroundings)

  it('are few and have defaults', () => {
    expect(read([])).toEqual({
      dataFolder: '/h/wang/.local/share/hejie-desk',
      demo: false,
      browser: false,
      port: null,
      open: true,
      lang: null,
    })
  })

  it('are read as typed', () => {
    const typed = ['--data', '/d', '--demo', '--browser', '--port', '0', '--no-open', '--lang', 'en']
    expect(read(typed)).toEqual({
      dataFolder: '/d',
      demo: true,
      browser: true,
      port: 0,
      open: false,
      lang: 'en',
    })
  })

  it('keep the demo out of the data of the shop', () => {
    expect(read(['--demo']).dataFolder).toBe('/h/wang/.local/share/hejie-desk-demo')
  })

  it.each([
    [['--port', 'abc'], '--port 后面请写 0 到 65535 之间的数字，不能是“abc”'],
    [['--port', '70000'], '不能是“70000”'],
    [['--lang', 'fr'], '--lang wants zh-CN or en, not “fr”'],
    [['--dat', '/d'], '没有 --dat 这个选项'],
    [['--data'], '--data 后面请写上 DIR'],
    [['--data', '--demo'], '--data wants a value: --data DIR'],
    [['--demo=1'], '--demo takes no value'],
    [['demo'], '不明白“demo”是什么意思'],
  ])('refuse %j in a plain sentence', (typed, words) => {
    expect(() => read(typed)).toThrow(words)
  })

  it('are explained in both languages', () => {
    const help = helpOf(startLine)
    expect(help).toContain('npm start -- [--data DIR]')
    for (const option of ['--data DIR', '--demo', '--browser', '--port N', '--no-open', '--lang LANG', '--help'])
      expect(help).toMatch(new RegExp(`\\n  ${option} .*[\u4e00-\u9fff].* · [a-zA-Z]`))
  })
})

describe('a display', () => {
  it('is wanted on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

describe('word of a running desk', () => {
  it('is found while the process lives, and gone when it is taken back', () => {
    const unsay = sayRunning(folder, 'http://127.0.0.1:8613/')
    expect(findRunning(folder)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:8613/' })
    unsay()
    expect(findRunning(folder)).toBeUndefined()
  })

  it('is not believed of a process that died', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid, address: 'http://127.0.0.1:8613/' }))
    expect(findRunning(folder)).toBeUndefined()
  })
})

describe('a start that fails', () => {
  const kinds: StoreProblemKind[] = ['in-use', 'unwritable', 'newer', 'damaged', 'disk-full']

  it.each(kinds)('has its own sentences and page for %s', async (kind) => {
    const problem = startUpProblem(new StoreProblem(kind, '/数据', 'detail'), '/数据')
    const others = kinds.filter((other) => other !== kind).map((other) => new StoreProblem(other, '/数据', ''))
    for (const other of others) expect(startUpProblem(other, '/数据').zh.what).not.toBe(problem.zh.what)

    const answer = await problemDesk(problem).handle(new Request('http://127.0.0.1/cases/12'))
    const page = await answer.text()
    expect(answer.status).toBe(503)
    for (const text of [problem.zh, problem.en].flatMap(({ what, safe, now }) => [what, safe, now])) {
      expect(page).toContain(text)
      expect(problemSentences(problem)).toContain(text)
    }
    expect(page).not.toContain('<script')
    expect(page).toContain('/数据')
  })

  it('tells where the desk that has the folder open can be reached', async () => {
    const error = new StoreProblem('in-use', '/数据', '')
    const page = await problemDesk(startUpProblem(error, '/数据', 'http://127.0.0.1:8613/'))
      .handle(new Request('http://127.0.0.1/'))
      .then((answer) => answer.text())
    expect(page).toContain('href="http://127.0.0.1:8613/"')
  })

  it('shows no folder name as markup', async () => {
    const problem = startUpProblem(new Error('x'), '/<img src=x>&"')
    const page = await (await problemDesk(problem).handle(new Request('http://127.0.0.1/'))).text()
    expect(page).not.toContain('<img')
    expect(page).toContain('/&lt;img src=x&gt;&amp;&quot;')
  })
})

describe('the log', () => {
  const noon = Date.UTC(2026, 10, 2, 4)
  const read = () => readFileSync(join(folder, 'logs', 'desk.log'), 'utf8')

  it('tells the place of an error, and never what its message quotes', () => {
    openLog(folder, () => noon)('request failed', new TypeError('王桂英 13800000000'))
    expect(read()).toMatch(/^2026-11-02T04:00:00\.000Z request failed: TypeError\n\s+at /)
    expect(read()).not.toMatch(/王桂英|13800000000/)
  })

  it('tells what the system said', () => {
    const log = openLog(folder, () => noon)
    try {
      statSync(join(folder, 'missing'))
    } catch (error) {
      log('could not read', error)
    }
    log('could not open', new StoreProblem('damaged', folder, 'file is not a database'))
    expect(read()).toContain('ENOENT')
    expect(read()).toContain('damaged: file is not a database')
  })

  it('takes a fixed share of the disk at most', () => {
    const log = openLog(folder, () => noon)
    for (let line = 0; line < 300; line++) log('x'.repeat(10_000))
    const size = (name: string) => statSync(join(folder, 'logs', name)).size
    expect(size('desk.log') + size('desk.before.log')).toBeLessThan(2.2 * 1024 * 1024)
  })

  it('never fails, wherever it should be written', () => {
    expect(() => openLog(join(folder, '\0'), () => noon)('line')).not.toThrow()
  })
})
