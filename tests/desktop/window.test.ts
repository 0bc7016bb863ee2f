import { afterAll, beforeAll, expect, it } from 'vitest'
import { bridgeVerbs } from '../../shared/bridge.ts'
import { CENTRE, register } from '../desk/harness.ts'
import { call, type DeskWindow, describeDesktop, openWindow, preparedFolder, signIn } from './desk-window.ts'

describeDesktop('the window', () => {
  let dataFolder: string
  let desk: DeskWindow

  beforeAll(async () => {
    dataFolder = await preparedFolder((desk) => register(desk))
    desk = await openWindow(dataFolder)
  })
  afterAll(() => desk?.close())

  it('shows the page from its own scheme, as a secure origin', async () => {
    await desk.page.waitForSelector('#root *')
    const place = await desk.page.evaluate(() => ({
      protocol: location.protocol,
      host: location.host,
      secure: isSecureContext,
      cookies: document.cookie,
    }))
    expect(place).toEqual({ protocol: 'app:', host: 'desk', secure: true, cookies: '' })
  })

  it('answers calls', async () => {
    expect(await call(desk.page, 'setup.status')).toMatchObject({
      status: 200,
      data: { mount: 'desktop', centreName: CENTRE.name, people: [{ name: '陈经理' }, { name: '小刘' }] },
    })
    const wrong = await call(desk.page, 'session.signIn', { personId: 1, pin: '9999' })
    expect(wrong).toMatchObject({ status: 400, data: { data: { problem: { reason: 'wrong-pin' } } } })
  })

  it('keeps the page in a sandbox with no Node in it', async () => {
    const preferences = await desk.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // Undocumented, and the only way to see what Electron really applied.
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
    const seen = await desk.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    )
    expect(seen).toEqual([])
  })

  it('offers the agreed verbs and nothing else', async () => {
    const verbs = await desk.page.evaluate(() => Object.keys(window.hejieDesktop ?? {}))
    expect(verbs.sort()).toEqual([...bridgeVerbs, 'onGo', 'onLock'].sort())
    const versions = await desk.page.evaluate(() => window.hejieDesktop?.versions())
    expect(versions?.desk).toMatch(/^\d+\.\d+\.\d+$/)
    expect(versions?.electron).toMatch(/^\d+\./)
  })

  it('believes no argument of the page', async () => {
    const refusals = await desk.page.evaluate(async () => {
      const bridge = window.hejieDesktop as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
      const tries = [
        bridge.setLanguage?.('fr'),
        bridge.savePdf?.({ path: '/etc/passwd' }),
        bridge.savePdf?.('x'.repeat(10_000)),
      ]
      return Promise.all(
        tries.map((attempt) =>
          attempt?.then(
            () => 'done',
            (error: Error) => error.message,
          ),
        ),
      )
    })
    for (const refusal of refusals) expect(refusal).toContain('wrong arguments')
  })

  it('answers a verb to the page alone, never to a frame inside it', async () => {
    const refused = await desk.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // What the page's own calls run into, asked on behalf of senders that are not the page.
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
        ._invokeHandlers
      const print = handlers.get('desk:versions')
      const ask = async (senderFrame: unknown) => {
        try {
          await print?.({ sender: contents, senderFrame })
          return 'answered'
        } catch (error) {
          return (error as Error).message
        }
      }
      return [
        await ask(null),
        await ask({ parent: null, url: 'https://evil.example/' }),
        await ask({ parent: {}, url: 'app://desk/' }),
        await ask({ parent: null, url: 'app://desk.evil.example/' }),
      ]
    })
    expect(refused).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  it('sends its security policy with the page and the calls', async () => {
    const policies = await desk.page.evaluate(async () => {
      const answers = await Promise.all([fetch('/'), fetch('/trpc/setup.status')])
      return answers.map((answer) => answer.headers.get('content-security-policy'))
    })
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe-eval')
    }
    const evaluated = await desk.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      return 'injected' in window
    })
    expect(evaluated).toBe(false)
  })

  it('serves no other host and no path that climbs', async () => {
    const statuses = await desk.electron.evaluate(async ({ net }) => {
      const addresses = ['app://other/', 'app://desk/..%2f..%2fetc/passwd', 'app://desk/%E0%A4%A', 'app://desk/today']
      return Promise.all(addresses.map(async (address) => (await net.fetch(address)).status))
    })
    expect(statuses).toEqual([404, 404, 404, 200])
  })

  it('takes a photo of 8 MB byte for byte, and gives it back', async () => {
    const token = await signIn(desk.page)
    const returned = await desk.page.evaluate(async (token) => {
      const headers = { authorization: `Bearer ${token}` }
      const photo = new Uint8Array(8 * 1024 * 1024).map((_, index) => index % 251)
      photo.set([0xff, 0xd8, 0xff])
      const taken = await fetch('/files?kind=photo&name=a.jpg&complaintId=1', { method: 'POST', headers, body: photo })
      const { uid } = await taken.json()
      const answer = await fetch(`/files/${uid}`, { headers })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return {
        type: answer.headers.get('content-type'),
        same: bytes.length === photo.length && bytes.every((byte, index) => byte === photo[index]),
      }
    }, token)
    expect(returned).toEqual({ type: 'image/jpeg', same: true })
  })

  it('survives pages that leave a subscription half-way', async () => {
    const token = await signIn(desk.page)
    for (let round = 0; round < 5; round++) {
      const first = await desk.page.evaluate(
        async ([token, aborts]) => {
          const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
          const stop = new AbortController()
          const answer = await fetch('/trpc/changes.stream', { headers, signal: stop.signal })
          const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
          let text = ''
          while (!text.includes('areas')) text += (await reader?.read())?.value ?? ''
          // Lines are still being written while the page leaves, by an abort or by going.
          const body = JSON.stringify({ id: 1 })
          for (let line = 0; line < 20; line++)
            void fetch('/trpc/complaints.noteChannelsGiven', { method: 'POST', headers, body }).catch(() => {})
          if (aborts) stop.abort()
          return text
        },
        [token, round % 2 === 0] as const,
      )
      expect(first).toContain('"areas":[]')
      await desk.page.reload()
    }
    expect((await call(desk.page, 'setup.status')).status).toBe(200)
    expect(desk.log()).not.toContain('crashed')
  })

  it('opens on a small screen and keeps to a usable size', async () => {
    const [width, height] = await desk.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize() ?? [],
    )
    expect([width, height]).toEqual([1100, 640])
  })

  it('speaks the language of the page in its menu', async () => {
    const menu = () =>
      desk.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
    expect(await menu()).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '窗口(&W)', '帮助(&H)'])
    await desk.page.evaluate(() => window.hejieDesktop?.setLanguage('en'))
    expect(await menu()).toEqual(['&File', '&Edit', '&View', '&Window', '&Help'])
    await desk.page.evaluate(() => window.hejieDesktop?.setLanguage('zh-CN'))
  })

  it('shows the data folder', async () => {
    await desk.electron.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path })
        return ''
      }
    })
    await desk.page.evaluate(() => window.hejieDesktop?.openDataFolder())
    const opened = await desk.electron.evaluate(() => (globalThis as { openedPath?: string }).openedPath)
    expect(opened).toBe(dataFolder)
  })
})
