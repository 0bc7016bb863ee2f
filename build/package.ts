/**
 * `npm run package [-- --win --mac --linux --dir]`: installers into `release/`. Without a system it makes the one our
 * users have: Windows x64, as an installer and as a portable program. `--dir` leaves the program unpacked.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'electron-builder'
import { ensureBundle } from './bundle.ts'

const ROOT = resolve(import.meta.dirname, '..')

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ERR_NON_2XX_3XX_RESPONSE',
])

/** The sentence for a failed download, or undefined when something else went wrong. */
function downloadTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && UNREACHABLE.has(String(error.code)))) return undefined
  return (
    `Packaging stopped: Electron or a tool of electron-builder could not be downloaded (${error.message}). ` +
    'Try again where github.com can be reached, or set ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to mirrors of it.'
  )
}

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({ options: { win: flag, mac: flag, linux: flag, dir: flag } })
const anySystem = values.win || values.mac || values.linux

await ensureBundle()
try {
  const made = await build({
    projectDir: ROOT,
    config: join(ROOT, 'build/electron-builder.json'),
    publish: 'never',
    dir: values.dir,
    // An empty list means: the targets of the configuration.
    ...((values.win || !anySystem) && { win: [] }),
    ...(values.mac && { mac: [] }),
    ...(values.linux && { linux: [] }),
  })
  console.log(made.length > 0 ? `Made:\n${made.join('\n')}` : `Made: ${join(ROOT, 'release')}`)
} catch (error) {
  const trouble = downloadTrouble(error)
  if (!trouble) throw error
  console.error(trouble)
  process.exitCode = 1
}
