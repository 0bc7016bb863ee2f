/**
 * `npm test`: the static checks, the bundle, known holes in packages, then every level of tests. The last line is
 * `N passed, N failed, N skipped`, summed over all levels.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { findElectron, hasDisplay } from '../electron/find-electron.ts'
import { ensureBundle } from './bundle.ts'

const ROOT = resolve(import.meta.dirname, '..')
const LAB = resolve(ROOT, '../shared/tools/electron-lab/electron-lab')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** How to run a command with Electron at hand: what to put before it, and where Electron is. */
type Electron = { readonly wrap: readonly string[]; readonly executable: string }

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** Runs a command while others run, and prints what it said once it has ended. */
async function runBeside(command: string, ...args: string[]): Promise<boolean> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const [status] = await once(child, 'close')
  process.stdout.write(said)
  return status === 0
}

function onPath(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)))
}

/** An Electron made for this machine by the tools beside the checkout, where there are any. */
function labElectron(): Electron | undefined {
  if (process.platform !== 'linux' || !existsSync(LAB) || !succeeds(LAB, 'install')) return undefined
  const told = spawnSync(LAB, ['env'], { encoding: 'utf8' }).stdout
  const folder = /^export ELECTRON_OVERRIDE_DIST_PATH='(.*)'$/m.exec(told)?.[1]
  return folder ? { wrap: [LAB, 'exec'], executable: join(folder, 'electron') } : undefined
}

/** The Electron of node_modules, if it was downloaded before; on Linux it wants a screen, real or virtual. */
function ownElectron(): Electron | undefined {
  const { env, platform } = process
  const executable = findElectron(ROOT, env, platform)
  if (!executable) return undefined
  if (hasDisplay(env, platform)) return { wrap: [], executable }
  return onPath('xvfb-run') ? { wrap: ['xvfb-run', '-a'], executable } : undefined
}

async function readTally(report: string): Promise<Tally> {
  const result = JSON.parse(await readFile(report, 'utf8'))
  // A file that could not be loaded or prepared has no failed test to count, and must not pass for nothing.
  const broken = result.testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

/** Runs levels of tests in one vitest. A run that ends without a report counts as one failure. */
async function runLevels(levels: readonly string[], options: readonly string[], electron?: Electron): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'hejie-test-'))
  const report = join(folder, 'report.json')
  const projects = levels.flatMap((level) => ['--project', level])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const [command = process.execPath, ...args] = [
    ...(electron?.wrap ?? []),
    process.execPath,
    VITEST,
    'run',
    ...projects,
    ...reporters,
    ...options,
  ]
  try {
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }
    const env = { ...process.env, ...plain, ...(electron && { HEJIE_ELECTRON: electron.executable }) }
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env })
    const tally = await readTally(report)
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runDesktop(): Promise<Tally> {
  const electron = labElectron() ?? ownElectron()
  if (electron) return runLevels(['desktop'], [], electron)
  console.log('The desktop level is skipped: no Electron can be run on this machine (npx install-electron brings it).')
  // A name that no test has: the tests are loaded and counted, and none is run.
  return runLevels(['desktop'], ['--testNamePattern', '^(?!)'])
}

// Most of its time it waits for the registry, so it waits beside the rest.
const auditing = runBeside(process.execPath, join(ROOT, 'build/audit.ts'))
const checked = succeeds(process.execPath, join(ROOT, 'build/check.ts'))

let bundled = true
try {
  await ensureBundle()
} catch (error) {
  bundled = false
  console.error(error)
}
console.log(`${bundled ? 'ok    ' : 'FAILED'} bundle`)

const audited = await auditing
const tallies = [await runLevels(['unit', 'store', 'desk', 'web'], []), await runDesktop()]
const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0)

if (!checked) console.log('The static checks failed: see above, or run "npm run check".')
if (!bundled) console.log('The bundle could not be made: see above, or run "npm run build".')
if (!audited) console.log('A known hole in a package has no answer in SECURITY.md: see above, or run "npm run audit".')
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
if (!checked || !bundled || !audited || sum('failed') > 0) process.exitCode = 1
