/** The desk in a real Electron window, for the tests of this level. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { ensureBundle } from '../../build/bundle.ts'
import { findElectron, hasDisplay } from '../../electron/find-electron.ts'
import type { DesktopBridge } from '../../shared/bridge.ts'
import { openTestDesk, type TestDesk } from '../desk/harness.ts'

declare global {
  interface Window {
    readonly hejieDesktop?: DesktopBridge
  }
}

export const ROOT = resolve(import.meta.dirname, '../..')

const { env, platform } = process
export const ELECTRON = findElectron(ROOT, env, platform)
const canRun = ELECTRON !== undefined && hasDisplay(env, platform)

/** Chromium refuses its sandbox to root, and a virtual screen has no graphics card. */
export const ROOT_SWITCHES = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']

/** Tests that need Electron; where there is none they are skipped, with one line that says so. */
export function describeDesktop(name: string, tests: () => void): void {
  if (!canRun) {
    const lacks = ELECTRON === undefined ? 'no Electron was found (npx install-electron)' : 'there is no display'
    console.log(`Skipped, because ${lacks}: ${name}`)
  }
  describe.skipIf(!canRun)(name, () => {
    beforeAll(async () => {
      // Files of tests that start together build together; whoever comes second finds it made.
      await ensureBundle()
    })
    afterAll(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    })
    tests()
  })
}

export type DeskWindow = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Everything the program logged so far. */
  log(): string
  close(): Promise<void>
}

/** Opens the window on a data folder and waits until its page has been shown. */
export async function openWindow(dataFolder: string, ...args: string[]): Promise<DeskWindow> {
  // Without a path Playwright asks the package `electron`, as findElectron does, and holds the program back until it
  // is attached; with one it races the start.
  const electron = await _electron.launch({
    timeout: 60_000,
    args: [ROOT, ...ROOT_SWITCHES, '--log-level=3', '--data', dataFolder, ...args],
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  return {
    electron,
    page,
    log: () => readFileSync(join(dataFolder, 'logs', 'desk.log'), 'utf8'),
    close: () => electron.close(),
  }
}

const folders: string[] = []

/** A folder of this file's tests, removed after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hejie-desktop-'))
  folders.push(folder)
  return folder
}

/** A call from inside the page, as its client makes it: a query, or with an input a mutation. */
export function call(
  page: Page,
  procedure: string,
  input?: unknown,
  token?: string,
): Promise<{ status: number; data: unknown }> {
  return page.evaluate(
    async ([procedure, input, token]) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      if (token !== undefined) headers.authorization = `Bearer ${token}`
      const write = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
      const answer = await fetch(`/trpc/${procedure}`, { headers, ...write })
      const { result, error } = await answer.json()
      return { status: answer.status, data: result?.data ?? error }
    },
    [procedure, input, token] as const,
  )
}

/** Signs the manager in and returns the token. */
export async function signIn(page: Page): Promise<string> {
  const { data } = await call(page, 'session.signIn', { personId: 1, pin: '2468' })
  return (data as { token: string }).token
}

/**
 * A data folder of a centre in its spring of 2026, with a manager (陈经理, person 1, PIN 2468) and a clerk, and with
 * whatever else `prepare` does in it.
 */
export async function preparedFolder(prepare: (desk: TestDesk) => Promise<unknown> = async () => {}): Promise<string> {
  const desk = await openTestDesk()
  folders.push(desk.folder)
  await prepare(desk)
  desk.store.close()
  return desk.folder
}
