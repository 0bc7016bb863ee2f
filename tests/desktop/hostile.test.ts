import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DeskWindow, describeDesktop, openWindow, preparedFolder } from './desk-window.ts'

describeDesktop('hostile content', () => {
  let desk: DeskWindow

  beforeAll(async () => {
    desk = await openWindow(await preparedFolder())
    await desk.electron.evaluate(({ shell }) => {
      Object.assign(globalThis, { openedOutside: [] })
      shell.openExternal = async (address) => {
        ;(globalThis as unknown as { openedOutside: string[] }).openedOutside.push(address)
      }
    })
  })
  afterAll(() => desk?.close())

  const openedOutside = () =>
    desk.electron.evaluate(() => {
      const outside = globalThis as unknown as { openedOutside: string[] }
      return outside.openedOutside.splice(0)
    })
  const windows = () => desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

  /** Follows a link the way a click does, and gives the program time to follow it. */
  const follow = async (address: string) => {
    await desk.page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.remove()
    }, address)
    await desk.page.waitForTimeout(300)
  }

  it.each(['https://evil.example/x', 'http://127.0.0.1:1/', 'mailto:a@evil.example'])(
    'stays at the desk and opens %s outside',
    async (address) => {
      await follow(address)
      expect(desk.page.url()).toMatch(/^app:\/\/desk\//)
      expect(await openedOutside()).toEqual([address])
    },
  )

  it.each([
    'file:///etc/passwd',
    'https://user:secret@evil.example/',
    'data:text/html,<h1>evil</h1>',
    'ms-settings:privacy',
    'app://evil/',
    'chrome://gpu/',
  ])('stays at the desk and opens %s nowhere', async (address) => {
    await follow(address)
    expect(desk.page.url()).toMatch(/^app:\/\/desk\//)
    expect(await openedOutside()).toEqual([])
    expect(await windows()).toBe(1)
  })

  it('opens no second window', async () => {
    const opened = await desk.page.evaluate(() => [
      window.open('https://evil.example/') === null,
      window.open('/') === null,
      window.open('about:blank') === null,
    ])
    expect(opened).toEqual([true, true, true])
    await desk.page.waitForTimeout(300)
    expect(await windows()).toBe(1)
    expect(await openedOutside()).toEqual(['https://evil.example/'])
  })

  it('cannot be moved by a script', async () => {
    await desk.page.evaluate(() => location.assign('https://evil.example/moved'))
    await desk.page.waitForTimeout(300)
    expect(desk.page.url()).toMatch(/^app:\/\/desk\//)
    expect(await openedOutside()).toEqual(['https://evil.example/moved'])
  })

  it('shows no foreign page in a frame', async () => {
    await desk.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://evil.example/'
      document.body.append(frame)
    })
    await desk.page.waitForTimeout(300)
    expect(desk.page.frames().map((frame) => new URL(frame.url()).protocol)).not.toContain('https:')
    expect(await openedOutside()).toEqual([])
  })

  it('reaches no network and no file, even from outside the policy of the page', async () => {
    const failed = await desk.electron.evaluate(async ({ session }) => {
      const addresses = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/hostname']
      return Promise.all(
        addresses.map((address) =>
          session.defaultSession.fetch(address).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        ),
      )
    })
    for (const message of failed.slice(0, 2)) expect(message).toContain('ERR_BLOCKED_BY_CLIENT')
    const fromPage = await desk.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        () => 'failed',
      ),
    )
    expect(fromPage).toBe('failed')
  })

  it('has no permission but to copy', async () => {
    const answers = await desk.page.evaluate(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name } as PermissionDescriptor)).state
      const refused = (work: Promise<unknown>) =>
        work.then(
          () => 'granted',
          () => 'refused',
        )
      return {
        notification: await Notification.requestPermission(),
        geolocation: await state('geolocation'),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        reading: await refused(navigator.clipboard.readText()),
      }
    })
    expect(answers).toEqual({
      notification: 'denied',
      geolocation: 'denied',
      camera: 'refused',
      microphone: 'refused',
      screen: 'refused',
      reading: 'refused',
    })
    await desk.page.bringToFront()
    await desk.page.evaluate(() => navigator.clipboard.writeText('TS-2026-0001'))
    expect(await desk.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('TS-2026-0001')
  })
})
