import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../build/browser.ts'
import { ensureBundle } from '../../build/bundle.ts'
import { readAssets } from '../../electron/desk/assets.ts'
import { serveDesk } from '../../electron/serve.ts'
import { openTestDesk, type TestDesk, type Who } from '../desk/harness.ts'

/** A desk on a temporary store, served as the browser edition, with a real Chromium to look at it. */
export type ServedDesk = TestDesk & {
  readonly address: string
  readonly browser: Browser
  /** A page in a context of its own, on a counter's screen; signed in as `who`, or on the sign-in page for null. */
  open(path: string, who?: Who | null): Promise<Page>
  stop(): Promise<void>
}

// One browser for all tests of a file: starting it is the slowest part. It ends with the test process.
let shared: Promise<Browser> | undefined

const PINS: Record<Who, string> = { manager: '2468', clerk: '1357', colleague: '8642' }

/** Opens all of it; the bundle is built when it is stale. */
export async function serveTestDesk(day?: string, time?: string): Promise<ServedDesk> {
  await ensureBundle(['page'])
  const desk = await openTestDesk(day, time, readAssets('dist/page'))
  const serving = await serveDesk({ desk: desk.desk, port: 0 })
  shared ??= launchBrowser()
  const browser = await shared
  const contexts: BrowserContext[] = []
  return {
    ...desk,
    address: serving.address,
    browser,
    async open(path, who = 'clerk') {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
      contexts.push(context)
      const page = await context.newPage()
      if (who !== null) {
        const { token } = await desk.ask<{ token: string }>('session.signIn', {
          personId: desk.ids[who],
          pin: PINS[who],
        })
        await page.addInitScript((bearer) => sessionStorage.setItem('desk.token', bearer), token)
      }
      await page.goto(new URL(path, serving.address).href)
      return page
    },
    async stop() {
      for (const context of contexts) await context.close()
      await serving.close()
      desk.close()
    },
  }
}
