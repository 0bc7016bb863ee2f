/** A Chromium for the tests: the one installed, else the headless one inside a package. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const CACHE = resolve(import.meta.dirname, '../node_modules/.cache')

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
]

type Executable = { readonly path: string; readonly env: Readonly<Record<string, string>> }

function installed(): Executable | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  const path = [...commands, ...PLACES].find((candidate) => existsSync(candidate))
  return path ? { path, env: {} } : undefined
}

/**
 * Unpacks the browser of @sparticuz/chromium once. That package unpacks into the temporary folder under fixed names,
 * where other users and other versions could stand in the way, so it is given a folder of this checkout instead.
 */
async function unpack(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const fresh = await mkdtemp(join(CACHE, 'chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    await bundled.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    await rename(fresh, folder)
  } catch (error) {
    // Another test file was faster: its copy is as good.
    await rm(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

async function bundled(): Promise<Executable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Chrome, Chromium or Edge, or set HEJIE_BROWSER to its path.')
  }
  const folder = join(CACHE, 'chromium')
  if (!existsSync(folder)) await unpack(folder)
  const path = join(folder, 'chromium')
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' })
  if (answer.status !== 0) {
    throw new Error(
      `The bundled test browser does not start: ${answer.stderr.trim() || answer.error?.message}. ` +
        'On Debian and Ubuntu: apt-get install libnss3 libexpat1',
    )
  }
  // A bare system has no font configuration; without one Chromium draws no text at all.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return { path, env: fonts }
}

async function findBrowser(): Promise<Executable> {
  const wish = process.env.HEJIE_BROWSER
  if (wish && wish !== 'bundled') return { path: wish, env: {} }
  return (wish ? undefined : installed()) ?? (await bundled())
}

/**
 * Starts a headless Chromium. HEJIE_BROWSER names another executable, or is `bundled` for the one inside the packages.
 * Throws a sentence that says what to install when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser()
  const asRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: path,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(asRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, ...env },
  })
}
