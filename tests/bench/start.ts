import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { brotliCompressSync } from 'node:zlib'
import { _electron } from 'playwright-core'
import { launchBrowser } from '../../build/browser.ts'
import { findElectron, hasDisplay } from '../../electron/find-electron.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PAGE = join(ROOT, 'dist/page')

/** How long the browser edition takes to start; `usableMs` counts from the start of the process to a page one can work on. */
export type Start = { readonly readyMs: number; readonly usableMs: number; readonly residentMb: number | null }

function residentMb(pid: number): number | null {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return null
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}

/** Starts the browser edition on a folder and waits until somebody could sign in. Null where there is no browser. */
export async function startBrowserEdition(folder: string): Promise<Start | null> {
  const browser = await launchBrowser().catch(() => null)
  if (browser === null) return null
  const page = await browser.newPage()
  const started = performance.now()
  const args = [join(ROOT, 'electron/start.ts'), '--browser', '--no-open', '--port', '0', '--data', folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const address = await new Promise<string>((found, failed) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const url = /^Hejie Desk ready: (\S+)/.exec(line)?.[1]
        if (url) found(url)
      })
      child.on('exit', () => failed(new Error('the desk did not start')))
    })
    const readyMs = Math.round(performance.now() - started)
    await page.goto(address)
    await page.getByText('小刘').first().waitFor()
    const usableMs = Math.round(performance.now() - started)
    return { readyMs, usableMs, residentMb: residentMb(child.pid ?? -1) }
  } finally {
    await browser.close()
    if (child.exitCode === null) {
      child.kill()
      await once(child, 'exit')
    }
  }
}

/** Starts the desktop window on a folder and waits until somebody could sign in, in milliseconds. Null where there is no Electron. */
export async function startWindow(folder: string): Promise<number | null> {
  const { env, platform } = process
  if (findElectron(ROOT, env, platform) === undefined || !hasDisplay(env, platform)) return null
  const switches = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : []
  const started = performance.now()
  const electron = await _electron.launch({ timeout: 60_000, args: [ROOT, ...switches, '--data', folder] })
  try {
    const page = await electron.firstWindow()
    await page.getByText('小刘').first().waitFor()
    return Math.round(performance.now() - started)
  } finally {
    await electron.close()
  }
}

/** Bytes of the scripts that the first page needs, as they are served; null when the page was not built. */
export function pageBytes(): number | null {
  const index = join(PAGE, 'index.html')
  if (!existsSync(index)) return null
  const scripts = readFileSync(index, 'utf8').matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)
  return [...scripts].reduce((sum, [, script = '']) => {
    const file = join(PAGE, script)
    const served = `${file}.br`
    return sum + (existsSync(served) ? readFileSync(served).length : brotliCompressSync(readFileSync(file)).length)
  }, 0)
}
