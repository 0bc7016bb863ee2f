import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasPlainPath, isOurs, mayShow } from '../../../electron/shell/address.ts'
import { readArguments } from '../../../electron/shell/arguments.ts'
import { openOutside } from '../../../electron/shell/external-links.ts'
import { pdfName } from '../../../electron/shell/file-name.ts'
import { type MenuActions, menuTemplate } from '../../../electron/shell/menu.ts'
import { openSettings } from '../../../electron/shell/settings.ts'
import { placeWindow } from '../../../electron/shell/window-place.ts'
import { desktopWords } from '../../../electron/shell/words.ts'

describe('addresses', () => {
  it.each(['app://desk/', 'app://desk/complaints/12?x=1#y'])('%s is the desk', (address) => {
    expect(isOurs(address)).toBe(true)
    expect(mayShow(address, true)).toBe(true)
  })

  it.each([
    'app://desk.evil.example/',
    'app://evil/desk',
    'app:desk',
    'https://desk/',
    'file:///desk',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%j is not', (address) => {
    expect(isOurs(address)).toBe(false)
    expect(mayShow(address, true)).toBe(false)
  })

  it('lets a frame show what the page made, and the window not', () => {
    expect(mayShow('blob:app://desk/8f1c', false)).toBe(true)
    expect(mayShow('blob:app://desk/8f1c', true)).toBe(false)
    expect(mayShow('blob:app://deskevil/8f1c', false)).toBe(false)
    expect(mayShow('data:text/html,x', false)).toBe(false)
  })

  it.each([
    ['app://desk/today', true],
    ['app://desk/a..b/c', true],
    ['app://desk/..%2f..%2fsecret', false],
    ['app://desk/..%5csecret', false],
    ['app://desk/%00', false],
    ['app://desk/%E0%A4%A', false],
  ])('%s goes down only: %s', (address, plain) => {
    expect(hasPlainPath(address)).toBe(plain)
  })
})

describe('links', () => {
  const follow = (link: string) => {
    const opened: string[] = []
    expect(openOutside(link, (address) => opened.push(address))).toBe(opened.length === 1)
    return opened
  }

  it.each(['https://www.samr.gov.cn/', 'http://example.com/a?b=c', 'mailto:a@example.com', 'tel:12315'])(
    'opens %s',
    (link) => {
      expect(follow(link)).toEqual([link])
    },
  )

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'smb://host/share',
    'https://bank.example@evil.example/',
    '//evil.example',
    'www.evil.example',
    '',
  ])('does not open %j', (link) => {
    expect(follow(link)).toEqual([])
  })

  it('hands on what was parsed, not what was written', () => {
    expect(follow(' HTTPS://EXAMPLE.com/a b\n')).toEqual(['https://example.com/a%20b'])
  })
})

describe('the proposed name of a PDF', () => {
  it.each([
    ['协议 TS-2026-0001', '协议 TS-2026-0001.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['..', '和解台.pdf'],
    ['.bashrc', 'bashrc.pdf'],
    ['name. . ', 'name.pdf'],
    ['', '和解台.pdf'],
    ['换'.repeat(300), `${'换'.repeat(100)}.pdf`],
  ])('%j becomes %j', (title, name) => {
    expect(pdfName(title, '和解台')).toBe(name)
  })
})

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 728 }
  const second = { x: 1366, y: 0, width: 1920, height: 1040 }
  const place = { x: 1500, y: 60, width: 1300, height: 800 }

  it('is where it was, while a screen shows it there', () => {
    expect(placeWindow(place, [screen, second])).toEqual(place)
  })

  it('is the system’s choice the first time, and when its screen was taken away', () => {
    expect(placeWindow(null, [screen])).toBeNull()
    expect(placeWindow(place, [screen])).toBeNull()
    expect(placeWindow({ ...place, x: 200, y: -40 }, [screen])).toBeNull()
    expect(placeWindow({ ...place, x: 1300 }, [screen])).toBeNull()
  })

  it('is never too small to work in', () => {
    expect(placeWindow({ x: 0, y: 0, width: 300, height: 200 }, [screen])).toMatchObject({ width: 1100, height: 640 })
  })
})

describe('the menu', () => {
  const actions: MenuActions = { print() {}, savePdf() {}, openDataFolder() {}, about() {} }
  const labels = (language: 'zh-CN' | 'en', isMac = false) =>
    menuTemplate(desktopWords(language), actions, { isMac, forDevelopers: false }).flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu) ? submenu.map((item) => item.label) : []),
    ])

  it('has the same items in both languages', () => {
    expect(labels('en')).toHaveLength(labels('zh-CN').length)
    expect(labels('zh-CN')).toContain('打开数据文件夹')
    expect(labels('en')).toContain('Open the data folder')
    expect(labels('zh-CN').join('')).not.toMatch(/Quit|Print/)
  })

  it('takes no key from the page', () => {
    const items = menuTemplate(desktopWords('zh-CN'), actions, { isMac: false, forDevelopers: false }).flatMap(
      ({ submenu }) => (Array.isArray(submenu) ? submenu : []),
    )
    const own = items.filter(({ accelerator }) => accelerator !== undefined)
    expect(own.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+P'])
    for (const item of own) expect(item.registerAccelerator).toBe(false)
  })

  it('shows the developer tools to developers only', () => {
    const roles = (forDevelopers: boolean) =>
      JSON.stringify(menuTemplate(desktopWords('en'), actions, { isMac: false, forDevelopers }))
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })

  it('quits from the program’s own menu on macOS', () => {
    const [program] = menuTemplate(desktopWords('en'), actions, { isMac: true, forDevelopers: false })
    expect(program?.role).toBe('appMenu')
    expect(JSON.stringify(program)).toContain('Quit Hejie Desk')
  })
})

describe('arguments of the window', () => {
  const surroundings = { platform: 'linux', env: {}, home: '/h/wang' } as const

  it('are found among those of Chromium', () => {
    const typed = ['--no-sandbox', '/opt/desk', '--log-level=3', '--data', '/d', '--lang=en-US']
    expect(readArguments(typed, surroundings)).toEqual({ dataFolder: '/d', language: 'en' })
  })

  it('are not needed', () => {
    expect(readArguments([], surroundings)).toEqual({ dataFolder: '/h/wang/.local/share/hejie-desk', language: null })
  })
})

describe('settings', () => {
  it('are remembered, and a broken file is no obstacle', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hejie-settings-'))
    expect(openSettings(folder).read()).toEqual({
      language: 'zh-CN',
      lastFolder: null,
      bounds: null,
      maximized: false,
    })
    openSettings(folder).change({ language: 'en', maximized: true })
    expect(openSettings(folder).read()).toMatchObject({ language: 'en', maximized: true })
    writeFileSync(join(folder, 'hejie-desk.json'), '{"language":"en","bou')
    expect(openSettings(folder).read().language).toBe('zh-CN')
    const readOnly = openSettings(join(folder, 'missing'))
    readOnly.change({ language: 'en' })
    expect(readOnly.read().language).toBe('en')
    rmSync(folder, { recursive: true, force: true })
  })
})
