import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { matchesGlob, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { notAllowed, shippedPackages, THIRD_PARTY, thirdPartyText } from '../../../build/licences.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const config = JSON.parse(readFileSync(resolve(ROOT, 'build/electron-builder.json'), 'utf8'))
const { main } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))

// electron-builder checks its own configuration with this before it does anything else.
const ofElectronBuilder = createRequire(import.meta.resolve('electron-builder'))
const { validateConfiguration } = ofElectronBuilder('app-builder-lib/out/util/config/config.js')
const validate = ({ $schema: _, ...settings }: Record<string, unknown>): Promise<void> =>
  validateConfiguration(settings, { isEnabled: false })

/** Whether a file ends up in the package: the last pattern that speaks of it decides. */
function isShipped(file: string, platform = 'win32', arch = 'x64'): boolean {
  const inModules = file.startsWith('node_modules/')
  // Production packages are taken along by themselves; patterns can only leave parts of them out.
  let shipped = inModules
  for (const raw of config.files as string[]) {
    const pattern = raw.replace(/\$\{platform\}/g, platform).replace(/\$\{arch\}/g, arch)
    if (pattern.startsWith('!')) shipped = shipped && !matchesGlob(file, pattern.slice(1))
    else if (!inModules) shipped = shipped || matchesGlob(file, pattern)
  }
  return shipped
}

test('electron-builder accepts the configuration', async () => {
  await expect(validate(config)).resolves.toBeUndefined()
})

test('electron-builder would notice a misspelt setting', async () => {
  await expect(validate({ ...config, electronFuse: {} })).rejects.toThrow('electronFuse')
})

test('main, preload, page and migrations are shipped, sources and tests are not', () => {
  expect(main).toBe('dist/desktop/main.cjs')
  for (const file of [
    main,
    'dist/desktop/preload.cjs',
    'dist/desktop/icon.png',
    'dist/desktop/migrations/0010-start.sql',
    'dist/page/index.html',
    'dist/page/assets/index.js.br',
    'package.json',
  ]) {
    expect(isShipped(file), file).toBe(true)
  }
  for (const file of ['electron/main.ts', 'tests/unit/a.test.ts', 'build/build.ts', 'dist/.stamp', 'README.md']) {
    expect(isShipped(file), file).toBe(false)
  }
})

test('of the packages only better-sqlite3 is shipped, with the binary of the target alone', () => {
  expect(isShipped('node_modules/better-sqlite3/lib/index.js')).toBe(true)
  for (const file of ['better-sqlite3/src/addon.cpp', 'better-sqlite3/deps/sqlite3/sqlite3.c', 'react/index.js']) {
    expect(isShipped(`node_modules/${file}`), file).toBe(false)
  }
  const binaries = readdirSync(resolve(ROOT, 'node_modules/better-sqlite3/prebuilds'))
  for (const [platform, arch] of [
    ['win32', 'x64'],
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
    ['linux', 'x64'],
  ] as const) {
    const shipped = binaries.filter((name) =>
      isShipped(`node_modules/better-sqlite3/prebuilds/${name}`, platform, arch),
    )
    expect(shipped).toEqual([`${platform}-${arch}.node`])
  }
})

test('native binaries stand outside the archive, where the system can load them', () => {
  const unpacked = (config.asarUnpack as string[]).some((pattern) =>
    matchesGlob('node_modules/better-sqlite3/prebuilds/win32-x64.node', pattern),
  )
  expect(unpacked).toBe(true)
})

test('Windows x64 comes first, installed and portable', () => {
  expect(config.win.target).toEqual([
    { target: 'nsis', arch: ['x64'] },
    { target: 'portable', arch: ['x64'] },
  ])
})

test('the packaged program cannot be turned into a plain Node or load foreign code', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  })
})

test('the licences of everything shipped lie beside the program', () => {
  expect(config.extraFiles).toEqual(['LICENSE', { from: 'dist/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' }])
  expect(relative(ROOT, THIRD_PARTY).split(sep).join('/')).toBe('dist/THIRD-PARTY.txt')
  const shipped = shippedPackages()
  expect(notAllowed(shipped)).toEqual([])
  for (const name of ['react', 'antd', 'better-sqlite3', '@trpc/server', '@fontsource/noto-sans-sc'])
    expect(shipped.map((each) => each.name)).toContain(name)
  expect(shipped.map(({ name }) => name)).not.toContain('vitest')
  const text = thirdPartyText(shipped)
  for (const { name, version } of shipped) expect(text).toContain(`${name} ${version}`)
  expect(text).toContain('SIL OPEN FONT LICENSE')
  const gpl = { name: 'a', version: '1', licence: 'GPL-3.0', text: null }
  expect(notAllowed([...shipped, gpl])).toEqual([gpl])
})

test('the icon is there', () => {
  expect(existsSync(resolve(ROOT, config.icon))).toBe(true)
})
