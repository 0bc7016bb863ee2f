/**
 * Makes `dist/`: the page for both mounts, and main and preload for Electron. Everything is built for the oldest
 * Electron the tests run on, so that they run the very files we ship.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { InlineConfig, Plugin } from 'vite'

const ROOT = resolve(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, '.stamp')
/** Names the process that builds; the tests of one run start several at once. */
const LOCK = join(DIST, '.lock')
const LONGEST_BUILD_MS = 180_000

type Part = 'page' | 'desktop'

/** What each part is made of: a change in any of these files makes it stale. */
const INPUTS: Readonly<Record<Part, readonly string[]>> = {
  page: ['renderer', 'shared', 'build/bundle.ts', 'package-lock.json'],
  desktop: ['electron', 'shared', 'build/icon.png', 'build/bundle.ts', 'package-lock.json'],
}

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt'])

const COMMON: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
}

function pageConfig(outDir: string): InlineConfig {
  return {
    ...COMMON,
    root: join(ROOT, 'renderer'),
    // Deep links (/cases/12) are served the same index.html, so its scripts need absolute addresses.
    base: '/',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      manifest: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      // The page's content security policy allows no data: scripts and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }
}

/**
 * One CommonJS file from one entry: a sandboxed preload can load nothing else, and main starts faster so.
 * better-sqlite3 stays outside because of its native binary.
 */
function desktopConfig(entry: string, outDir: string): InlineConfig {
  return {
    ...COMMON,
    root: ROOT,
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'electron', `${entry}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        output: { format: 'cjs', entryFileNames: `${entry}.cjs`, codeSplitting: false },
      },
    },
  }
}

/** Font packages name each slice twice; no Chromium loads the older form, and it would double what we ship. */
const modernFonts: Plugin = {
  name: 'modern-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, ''),
  },
}

/** Writes a .br beside every text file, so that neither mount compresses anything while it serves. */
async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const texts = names.filter((name) => COMPRESSIBLE.has(extname(name)) && !name.startsWith('.vite'))
  const brotli = promisify(brotliCompress)
  await Promise.all(
    texts.map(async (name) => {
      const path = join(folder, name)
      const text = await readFile(path)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
      await writeFile(`${path}.br`, await brotli(text, { params }))
    }),
  )
}

async function buildPage(outDir: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({ ...pageConfig(outDir), plugins: [react(), modernFonts] })
  await precompress(outDir)
}

async function buildDesktop(outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build(desktopConfig('main', outDir))
  await build(desktopConfig('preload', outDir))
  await build(desktopConfig('line-worker', outDir))
  await build(desktopConfig('backup-worker', outDir))
  // Both are looked for beside main.cjs, as the store looks for its migrations beside its own file.
  await cp(join(ROOT, 'electron/store/migrations'), join(outDir, 'migrations'), { recursive: true })
  await cp(join(ROOT, 'build/icon.png'), join(outDir, 'icon.png'))
}

const BUILDERS: Readonly<Record<Part, (outDir: string) => Promise<void>>> = { page: buildPage, desktop: buildDesktop }

/** Builds into a folder of its own and swaps at the end: a failed or second build never leaves half a bundle behind. */
async function make(part: Part): Promise<void> {
  const fresh = join(DIST, `.${part}-${process.pid}`)
  // Vite follows the environment, and a test runner's would give us React's slow development build.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await BUILDERS[part](fresh)
    await rm(join(DIST, part), { recursive: true, force: true })
    await rename(fresh, join(DIST, part))
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    await rm(fresh, { recursive: true, force: true })
  }
}

async function filesOf(input: string): Promise<string[]> {
  const path = join(ROOT, input)
  if (extname(input) !== '') return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A hash over names and contents, so that neither a checkout nor a touched file costs a build. */
async function fingerprint(part: Part): Promise<string> {
  const hash = createHash('sha256')
  for (const input of INPUTS[part]) {
    for (const path of (await filesOf(input)).sort()) hash.update(path.slice(ROOT.length)).update(await readFile(path))
  }
  return hash.digest('hex')
}

async function readStamp(): Promise<Partial<Record<Part, string>>> {
  try {
    return JSON.parse(await readFile(STAMP, 'utf8'))
  } catch {
    return {}
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether whoever took the lock died while building: another process may have been given its number since. */
async function isLeftBehind(): Promise<boolean> {
  try {
    const owner = Number(await readFile(LOCK, 'utf8'))
    const { mtimeMs } = await stat(LOCK)
    return (owner > 0 && !isAlive(owner)) || Date.now() - mtimeMs > LONGEST_BUILD_MS
  } catch {
    // It was freed at this moment.
    return false
  }
}

/** Waits until no other process builds, so that nobody swaps a folder that another is filling or serving from. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (await isLeftBehind()) await rm(LOCK, { force: true })
      else await setTimeout(200)
    }
  }
  try {
    return await work()
  } finally {
    await rm(LOCK, { force: true })
  }
}

/**
 * Brings the named parts of `dist/` up to date and says which of them had to be built.
 * Throws what Vite throws when a source does not compile; the bundle made before then stays in place.
 */
export async function ensureBundle(parts: readonly Part[] = ['page', 'desktop']): Promise<Part[]> {
  await mkdir(DIST, { recursive: true })
  return alone(async () => {
    const built: Part[] = []
    for (const part of parts) {
      const wanted = await fingerprint(part)
      const stamp = await readStamp()
      if (stamp[part] === wanted && existsSync(join(DIST, part))) continue
      await make(part)
      await writeFile(STAMP, `${JSON.stringify({ ...stamp, [part]: wanted }, null, 2)}\n`)
      built.push(part)
    }
    return built
  })
}
