import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Long enough for a shop's line, short enough not to keep a person waiting who can work in the browser meanwhile. */
const DOWNLOAD_MS = 90_000
const DAY_MS = 86_400_000

const executableName: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** The Electron on this computer, or undefined: the one of ELECTRON_OVERRIDE_DIST_PATH, else the one fetched before. */
export function findElectron(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || path.join(root, 'node_modules', 'electron', 'dist')
  const executable = path.join(folder, executableName[platform] ?? 'electron')
  return fs.existsSync(executable) ? executable : undefined
}

/** Whether windows can be shown at all: a Linux without a screen is a server. */
export function hasDisplay(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Left behind by a failed download, so that a computer that cannot reach Electron waits for it once a day at most. */
const failureMark = (root: string) => path.join(root, 'node_modules', '.cache', 'electron-not-fetched')

/** Whether fetching Electron failed within the last day. */
export function failedToday(root: string, now: number): boolean {
  const mark = fs.statSync(failureMark(root), { throwIfNoEntry: false })
  return mark !== undefined && now - mark.mtimeMs < DAY_MS
}

/** Fetches Electron with the installer of its own package; false when that fails or takes too long. */
export async function fetchElectron(root: string): Promise<boolean> {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js')
  const fetched = await new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_MS })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
  if (fetched) fs.rmSync(failureMark(root), { force: true })
  else {
    fs.mkdirSync(path.dirname(failureMark(root)), { recursive: true })
    fs.writeFileSync(failureMark(root), '')
  }
  return fetched
}
