/**
 * `npm run package [-- --win --mac --linux --dir]`: installers into `release/`. Without a system it makes the one our
 * users have: Windows x64, as an installer and as a portable program. `--dir` leaves the program unpacked.
 */
import { join, resolve } from 'node:path'
import { build } from 'electron-builder'
import { type CommandLine, runCommand, type Typed } from '../electron/command-line.ts'
import { ensureBundle } from './bundle.ts'
import { writeThirdParty } from './licences.ts'

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

type PackageOption = 'win' | 'mac' | 'linux' | 'dir'

const packageLine: CommandLine<PackageOption> = {
  usage: 'npm run package -- [--win] [--mac] [--linux] [--dir]',
  options: {
    win: {
      zh: 'Windows x64 安装程序和免安装版（不写系统时就是它）',
      en: 'Windows x64, installer and portable; also without a system',
    },
    mac: { zh: 'macOS 版', en: 'macOS' },
    linux: { zh: 'Linux 版', en: 'Linux' },
    dir: { zh: '不打包，留下能直接运行的文件夹', en: 'leaves the program unpacked, to try it' },
  },
}

async function makeInstallers({ options }: Typed<PackageOption>): Promise<void> {
  const anySystem = options.has('win') || options.has('mac') || options.has('linux')
  await ensureBundle()
  writeThirdParty()
  try {
    const made = await build({
      projectDir: ROOT,
      config: join(ROOT, 'build/electron-builder.json'),
      publish: 'never',
      dir: options.has('dir'),
      // An empty list means: the targets of the configuration.
      ...((options.has('win') || !anySystem) && { win: [] }),
      ...(options.has('mac') && { mac: [] }),
      ...(options.has('linux') && { linux: [] }),
    })
    console.log(made.length > 0 ? `Made:\n${made.join('\n')}` : `Made: ${join(ROOT, 'release')}`)
  } catch (error) {
    const trouble = downloadTrouble(error)
    if (!trouble) throw error
    console.error(trouble)
    process.exitCode = 1
  }
}

await runCommand(packageLine, makeInstallers)
