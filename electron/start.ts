/** `npm start`: opens the desk in its own window where Electron can be had, else in the browser, and says which. */
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ensureBundle } from '../build/bundle.ts'
import { runCommand } from './command-line.ts'
import { failedToday, fetchElectron, findElectron, hasDisplay } from './find-electron.ts'
import { openLog } from './log.ts'
import { foldersOfCheckout, type OpenDesk, openDesk } from './open-desk.ts'
import { rescueDesk } from './rescue.ts'
import { findRunning, sayRunning } from './running.ts'
import { type Serving, serveDesk } from './serve.ts'
import { readOptions, type StartOptions, startLine } from './start-options.ts'
import { problemDesk, problemSentences, startUpProblem } from './start-up-problem.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
/** Always the same where it is free, so that a bookmark and what the page remembers keep working. */
const USUAL_PORT = 8613
const READY = 'Hejie Desk ready:'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const clock = () => Date.now()

function say(chinese: string, english: string): void {
  console.log(`${chinese} · ${english}`)
}

type Choice = { readonly electron: string | null; readonly zh: string; readonly en: string }

const inBrowser = (zh: string, en: string): Choice => ({
  electron: null,
  zh: `使用浏览器版：${zh}`,
  en: `Browser edition: ${en}`,
})

/** Which edition this start gets, and why. */
async function chooseEdition(options: StartOptions): Promise<Choice> {
  const { env, platform } = process
  if (options.browser) return inBrowser('按 --browser 的要求。', 'as --browser asks.')
  if (!hasDisplay(env, platform)) return inBrowser('这台电脑没有显示屏。', 'this computer has no display.')
  const electron = findElectron(ROOT, env, platform) ?? (await fetchedElectron())
  if (electron === undefined)
    return inBrowser('未能获取 Electron。', 'Electron could not be fetched (npx install-electron tries again).')
  return { electron, zh: '使用桌面窗口：已找到 Electron。', en: 'Desktop window: Electron was found.' }
}

async function fetchedElectron(): Promise<string | undefined> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || failedToday(ROOT, clock())) return undefined
  say('正在获取 Electron，最多一分半钟。', 'Fetching Electron, a minute and a half at most.')
  return (await fetchElectron(ROOT)) ? findElectron(ROOT, process.env, process.platform) : undefined
}

/** Opens the address in the installed browser; where there is none the printed address has to do. */
async function openInBrowser(address: string, options: StartOptions): Promise<void> {
  if (!options.open || !hasDisplay(process.env, process.platform)) return
  const ask = () => say('请在浏览器中打开上面的地址。', 'Open the address above in a browser.')
  try {
    const { default: open } = await import('open')
    const child = await open(options.lang ? `${address}?lang=${options.lang}` : address)
    child.on('error', ask)
    child.on('exit', (code) => code && ask())
  } catch {
    ask()
  }
}

/** The address of the desk that has the folder open in a browser, when it still answers there. */
async function addressInUse(dataFolder: string): Promise<string | null> {
  const address = findRunning(dataFolder)?.address ?? null
  if (address === null) return null
  const answers = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2000) }).catch(() => null)
  return answers ? address : null
}

async function serveOn(desk: Parameters<typeof serveDesk>[0]['desk'], port: number | null): Promise<Serving> {
  if (port !== null)
    return serveDesk({ desk, port }).catch((cause: unknown) => {
      throw new Error(
        `端口 ${port} 已被占用或不可使用，请用 --port 另选一个，例如 --port ${otherPort(port)}。\n` +
          `Port ${port} is taken or not allowed: choose another with --port, such as --port ${otherPort(port)}.`,
        { cause },
      )
    })
  // Where the usual port is taken or forbidden any other will do.
  return serveDesk({ desk, port: USUAL_PORT }).catch(() => serveDesk({ desk, port: 0 }))
}

const otherPort = (port: number) => (port < 65_535 ? port + 1 : port - 1)

/** Finds out whether a port can be had before anything is made for a desk that could not be reached on it. */
async function tryPort(port: number): Promise<void> {
  const serving = await serveOn({ handle: async () => new Response(null, { status: 503 }) }, port)
  await serving.close()
}

/** Runs until a signal asks to stop. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve())
  })
}

async function runInBrowser(options: StartOptions): Promise<void> {
  const { dataFolder } = options
  let opened: OpenDesk
  try {
    opened = openDesk({ dataFolder, program: foldersOfCheckout(ROOT), clock, mount: 'browser' })
  } catch (error) {
    return showProblem(error, options)
  }
  process.on('uncaughtExceptionMonitor', (error) => opened.log('crashed', error))
  const serving = await serveOn(opened.desk, options.port).catch((error: unknown) => {
    opened.close()
    throw error
  })
  const unsay = sayRunning(dataFolder, serving.address)
  const stopped = untilStopped()
  console.log(`${READY} ${serving.address}`)
  await openInBrowser(serving.address, options)
  await stopped
  await serving.close()
  unsay()
  opened.close()
}

/** A start that failed stays up as one page that says why, because a person who clicked an icon sees no terminal. */
async function showProblem(error: unknown, options: StartOptions): Promise<void> {
  const problem = startUpProblem(error, options.dataFolder)
  console.error(problemSentences(problem))
  if (problem.kind === 'unexpected') console.error(error)
  let opened: OpenDesk | undefined
  const page =
    problem.kind === 'damaged'
      ? rescueDesk({
          problem,
          dataFolder: options.dataFolder,
          program: foldersOfCheckout(ROOT),
          clock,
          log: openLog(options.dataFolder, clock),
          open() {
            opened = openDesk({
              dataFolder: options.dataFolder,
              program: foldersOfCheckout(ROOT),
              clock,
              mount: 'browser',
            })
            return opened.desk
          },
        })
      : problemDesk(problem)
  const serving = await serveOn(page, options.port)
  const stopped = untilStopped()
  say(`说明页面：${serving.address}`, `This page says more: ${serving.address}`)
  await openInBrowser(serving.address, options)
  await stopped
  await serving.close()
  opened?.close()
  process.exitCode = opened ? 0 : 1
}

/** Runs the desktop window until it is closed; false when it could not be started at all. */
function runInWindow(electron: string, { dataFolder, lang }: StartOptions): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  // Chromium tells the terminal of everything a system lacks that it could do without.
  const args = [ROOT, '--log-level=3', '--data', dataFolder, ...(lang ? [`--lang=${lang}`] : [])]
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('以 root 身份运行，窗口没有沙箱保护。', 'Running as root: the window has no sandbox.')
    args.push('--no-sandbox', '--disable-gpu')
  }
  return new Promise((resolve) => {
    // A group of its own, so that Ctrl+C comes once, through us: from the terminal it would kill Chromium's helpers too
    // and leave the window no time to close. Windows knows no groups, only new consoles.
    const detached = process.platform !== 'win32'
    const child = spawn(electron, args, { cwd: ROOT, env, detached, stdio: ['ignore', 'pipe', 'inherit'] })
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
    let ready = false
    createInterface({ input: child.stdout }).on('line', (line) => {
      ready ||= line.startsWith(READY)
      console.log(line)
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(ready || code === 0))
  })
}

async function start(options: StartOptions): Promise<void> {
  const inUse = await addressInUse(options.dataFolder)
  if (inUse !== null) {
    say('和解台已经打开，就在这个地址。', 'Hejie Desk is already open, at this address.')
    console.log(`${READY} ${inUse}`)
    return openInBrowser(inUse, options)
  }
  const { electron, zh, en } = await chooseEdition(options)
  say(zh, en)
  if (electron === null && options.port !== null) await tryPort(options.port)
  const built = await ensureBundle(electron === null ? ['page'] : ['page', 'desktop'])
  if (built.length > 0) say('程序已更新。', 'The program was brought up to date.')
  if (options.demo) {
    const { demoPinsLine, prepareDemo } = await import('./prepare-demo.ts')
    const isDemo = await prepareDemo(options.dataFolder, foldersOfCheckout(ROOT).migrations, clock)
    if (isDemo) console.log(demoPinsLine())
    else if (isDemo === false)
      say(
        '这个文件夹里是本店的数据，没有写入演示案例。',
        'This folder holds a shop’s own data: no demo was written into it.',
      )
  }
  if (electron !== null) {
    if (await runInWindow(electron, options)) return
    say('桌面窗口未能启动，改用浏览器版。', 'The desktop window did not start: taking the browser edition.')
  }
  await runInBrowser(options)
}

try {
  const { platform, env } = process
  await runCommand(startLine, (typed) => start(readOptions(typed, { platform, env, home: os.homedir() })))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
