import fs from 'node:fs'
import path from 'node:path'
import { backup as backupEn } from '../shared/language/en/backup.ts'
import { rescue as rescueEn } from '../shared/language/en/rescue.ts'
import { fill, type Words } from '../shared/language/words.ts'
import { backup as backupZh } from '../shared/language/zh-CN/backup.ts'
import { rescue as rescueZh } from '../shared/language/zh-CN/rescue.ts'
import { dayOf, type Instant, timeOf } from '../shared/time/instant.ts'
import { createBackups } from './backup/backups.ts'
import { keyFrom } from './backup/key.ts'
import { type FoundBackup, listPlace, ownPlace } from './backup/place.ts'
import { BackupProblem, problemKind } from './backup/problem.ts'
import type { Restored } from './backup/restore.ts'
import type { Salvaged } from './backup/salvage.ts'
import { securityHeaders } from './desk/assets.ts'
import { noteRescue } from './desk/backup/restore.ts'
import type { Log } from './desk/context.ts'
import type { Desk } from './desk/desk.ts'
import type { ProgramFolders } from './open-desk.ts'
import { escapeHtml, problemDocument, type StartUpProblem } from './start-up-problem.ts'
import { savedPlace } from './store/saved-place.ts'
import { planSwitch } from './store/switch.ts'

type Handler = { handle(request: Request): Promise<Response> }

export type RescueOptions = {
  readonly problem: StartUpProblem
  readonly dataFolder: string
  readonly program: Pick<ProgramFolders, 'backupWorker' | 'migrations'>
  readonly clock: () => Instant
  readonly log: Log
  /** Opens the desk over what was put into place. */
  readonly open: () => Desk
}

/** What the page has to say: nothing yet, that it works, what came out, or why it did not. */
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'salvaged'; readonly result: Salvaged; readonly staged: string }
  | { readonly kind: 'failed'; readonly problem: string }

type RescueWords = Words<typeof rescueZh>

const SHOWN = 6
const both = (pick: (words: RescueWords) => string) =>
  `<p lang="zh-CN">${escapeHtml(pick(rescueZh))}</p><p lang="en">${escapeHtml(pick(rescueEn))}</p>`
const label = (pick: (words: RescueWords) => string) => `${escapeHtml(pick(rescueZh))} · ${escapeHtml(pick(rescueEn))}`

const stampOf = (at: Instant) => `${dayOf(at)} ${timeOf(at)}`
const folderStamp = (at: Instant) => stampOf(at).replaceAll(/[-:]/g, '').replace(' ', '-')

/**
 * What stands in place of the desk when its database is damaged (救援页): it says so, restores a verified backup, or salvages what
 * can still be read. Without scripts, in both languages, because nobody has signed in. Whatever it puts into place, the
 * damaged file is kept aside.
 */
export function rescueDesk({ problem, dataFolder, program, clock, log, open }: RescueOptions): Handler {
  const { backupWorker: script, migrations } = program
  const backups = createBackups({ script, migrations, log, reopen: null })
  let state: State = { kind: 'idle' }
  let desk: Handler | null = null
  const second = savedPlace(path.join(dataFolder, 'desk.db'))

  /** Backups that can be restored, the newest of both places first. */
  async function offered(): Promise<(FoundBackup & { file: string })[]> {
    const places = [ownPlace(dataFolder), ...(second === null ? [] : [second])]
    const lists = await Promise.all(
      places.map(async (place) =>
        (await listPlace(place)).map((backup) => ({ ...backup, file: path.join(place, backup.name) })),
      ),
    )
    return lists
      .flat()
      .filter(({ kind }) => kind !== 'unreadable')
      .toSorted((a, b) => b.at - a.at)
      .slice(0, SHOWN)
  }

  function freeFolder(name: string): string {
    for (let again = 0; ; again += 1) {
      const folder = `${name}-${folderStamp(clock())}${again === 0 ? '' : `-${again}`}`
      if (!fs.existsSync(path.join(dataFolder, folder))) return folder
    }
  }

  function putInPlace(staged: string, kind: 'restore' | 'salvage', name: string, result: Restored): void {
    const aside = freeFolder('damaged')
    planSwitch(dataFolder, { staged, aside })
    const opened = open()
    noteRescue(opened.parts, kind, name, result, aside)
    desk = opened
    log(`rescued: ${staged} was put into place`)
  }

  /** Works in the background; the page asks again every two seconds. */
  function start(work: () => Promise<void>): void {
    if (state.kind === 'working') return
    state = { kind: 'working' }
    work().catch((error: unknown) => {
      const kind = problemKind(error)
      if (!(error instanceof BackupProblem)) log('rescue failed', error)
      state = {
        kind: 'failed',
        problem: `${backupZh.problem[kind]} ${backupEn.problem[kind]}`,
      }
    })
  }

  async function restore(file: string, passphrase: string): Promise<void> {
    const backup = (await offered()).find((each) => each.file === file)
    if (!backup) throw new BackupProblem('place-gone', 'it is no longer there')
    const origin = backup.head?.encryption?.origin
    if (origin && passphrase === '') throw new BackupProblem('passphrase-needed', 'it is encrypted')
    const key = origin ? await keyFrom(passphrase, origin) : null
    if (origin && key === null) throw new BackupProblem('wrong-passphrase', 'another one')
    const staged = freeFolder('restored')
    const target = path.join(dataFolder, staged)
    const result: Restored = await backups.run({ kind: 'restore', file, key, target, migrations })
    log(`rescue restored ${backup.name}, ${result.missing} attachments missing`)
    putInPlace(staged, 'restore', backup.name, result)
  }

  async function salvage(): Promise<void> {
    const staged = freeFolder('salvaged')
    const target = path.join(dataFolder, staged)
    const result = await backups.run({ kind: 'salvage', dataFolder, target, migrations, at: clock() })
    log(`rescue salvaged ${result.cases} cases, ${result.lostCases.length} lost`)
    state = { kind: 'salvaged', result, staged }
  }

  function page(body: string, refresh: boolean): Response {
    const document = problemDocument(problem, body, refresh ? '<meta http-equiv="refresh" content="2; url=/">' : '')
    return new Response(document, {
      status: 503,
      headers: {
        ...securityHeaders,
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        // With none at all a browser names no origin for the forms either, and a form of unknown origin is refused.
        'referrer-policy': 'same-origin',
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
    })
  }

  const button = (action: string, words: string, more = '') =>
    `<form method="post" action="/"><input type="hidden" name="action" value="${action}">${more}<button>${words}</button></form>`

  async function offer(): Promise<string> {
    const list = await offered()
    const rows = list.map(({ file, at, bytes, head, kind }) => {
      const about = [
        escapeHtml(stampOf(at)),
        head === null ? '' : label((words) => fill(words.cases, { cases: head.contents.cases })),
        `${(bytes / 1024 / 1024).toFixed(1)} MB`,
        kind === 'upgrade-copy' ? label((words) => words.upgradeCopy) : label((words) => words.verified),
      ]
      const secret = head?.encryption
        ? `<label>${label((words) => words.passphrase)} <input type="password" name="passphrase" autocomplete="off"></label>`
        : ''
      const hidden = `<input type="hidden" name="file" value="${escapeHtml(file)}">${secret}`
      return `<li><span>${about.filter((part) => part !== '').join(' · ')}</span>${button(
        'restore',
        label((words) => words.restore),
        hidden,
      )}</li>`
    })
    const failed = state.kind === 'failed' ? `<p class="failed" role="alert">${escapeHtml(state.problem)}</p>` : ''
    return `${failed}<h2>${label((words) => words.backups)}</h2>${both((words) => (list.length > 0 ? words.restoreAbout : words.noBackups))}
<ul>${rows.join('\n')}</ul>
<h2>${label((words) => words.salvage)}</h2>${both((words) => words.salvageAbout)}
${button(
  'salvage',
  label((words) => words.salvage),
)}`
  }

  function salvaged({ result, staged }: Extract<State, { kind: 'salvaged' }>): string {
    const losses = result.tables.filter(({ lost }) => lost !== 0)
    const rows = losses.map(
      ({ name, read, lost }) =>
        `<li>${label((words) => words.tables[name as keyof RescueWords['tables']] ?? name)} · ${read} · ${lost === null ? label((words) => words.unknownLoss) : label((words) => fill(words.lost, { count: lost }))}</li>`,
    )
    return `${both((words) => fill(words.salvaged, { cases: result.cases, files: result.files }))}
${result.lostCases.length > 0 ? `<p class="failed">${label((words) => words.lostCases)} ${escapeHtml(result.lostCases.join('、'))}</p>` : ''}
${rows.length > 0 ? `<h2>${label((words) => words.losses)}</h2><ul>${rows.join('')}</ul>` : both((words) => words.noLoss)}
<p>${label((words) => words.standsIn)} ${escapeHtml(path.join(dataFolder, staged))}</p>
${button(
  'use',
  label((words) => words.use),
)}
<hr>`
  }

  async function body(): Promise<string> {
    if (state.kind === 'working') return both((words) => words.working)
    return state.kind === 'salvaged' ? salvaged(state) + (await offer()) : offer()
  }

  return {
    async handle(request) {
      if (desk) return desk.handle(request)
      if (request.method === 'POST') {
        const typed = new URLSearchParams(await request.text())
        const action = typed.get('action')
        if (action === 'restore') start(() => restore(typed.get('file') ?? '', typed.get('passphrase') ?? ''))
        if (action === 'salvage') start(salvage)
        if (action === 'use' && state.kind === 'salvaged') {
          const { staged, result } = state
          start(async () => putInPlace(staged, 'salvage', staged, result))
        }
      }
      return page(await body(), state.kind === 'working')
    },
  }
}
