/** `npm run check`: everything that can be told without running the desk. Prints what is wrong, exits 1 if anything is. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBundle } from './bundle.ts'
import { findOffences } from './check-rooms.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Runs the command of a package under this Node, whatever the system has. */
function run(script: string, ...args: string[]): boolean {
  const command = [join(ROOT, 'node_modules', script), ...args]
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0
}

async function roomsAreClean(): Promise<boolean> {
  const offences = await findOffences(ROOT)
  for (const { file, line, why } of offences) console.error(`${file}:${line}: ${why}`)
  return offences.length === 0
}

/** What runs from its sources may still not be what the desktop can be made of. */
async function bundles(): Promise<boolean> {
  try {
    await ensureBundle()
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

// Biome colours its words even where nobody looks.
const plainly = process.stdout.isTTY ? [] : ['--colors=off']

const typesHold = (room: string) => () => run('typescript/bin/tsc', '-p', room)

const checks: readonly (readonly [name: string, holds: () => boolean | Promise<boolean>])[] = [
  ['types of shared', typesHold('shared')],
  ['types of electron', typesHold('electron')],
  ['types of renderer', typesHold('renderer')],
  ['types of tests', typesHold('tests')],
  ['format and lint', () => run('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...plainly, '.')],
  ['unused code and packages', () => run('knip/bin/knip.js', '--no-progress')],
  ['rooms', roomsAreClean],
  ['bundle', bundles],
]

for (const [name, holds] of checks) {
  const held = await holds()
  console.log(`${held ? 'ok    ' : 'FAILED'} ${name}`)
  if (!held) process.exitCode = 1
}
