import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { foldersOfCheckout } from '../../electron/open-desk.ts'
import { type Finding, findAlterations } from '../../electron/store/event-check.ts'
import { openFiles } from '../../electron/store/files.ts'
import { openStore } from '../../electron/store/store.ts'
import { type DeskChild, Refused, signInClerk, startDesk } from './desk-child.ts'
import { openWriter, type Save, type Writer } from './saves.ts'
import { damage, halfSaved, isKept, searchDifferences } from './whole.ts'

const { migrations } = foldersOfCheckout(path.resolve(import.meta.dirname, '../..'))

/** People saving at once, each as fast as the desk answers. */
const WRITERS = 4
/** Within so long after its first answer a desk is killed: in the midst of saving. */
const LONGEST_MS = 500
/** A desk that has answered nothing by then is killed too. */
const FIRST_ANSWER_MS = 10_000
/** One in so many is killed while it is still starting. */
const STARTING_EVERY = 10
const STARTING_MS = 1500

/** What so many kills have left. */
export type Figures = {
  readonly kills: number
  /** Of these, before the desk answered. */
  readonly killedAtStart: number
  readonly answered: number
  /** Sent and not answered before a kill: there whole, or not at all. */
  readonly inFlight: number
  readonly lost: readonly Save[]
  readonly half: readonly string[]
  readonly events: number
  readonly altered: readonly Finding[]
  readonly damage: readonly string[]
  readonly searchCompared: number
  readonly searchDifferent: number
  /** The middle of all starts after a kill, in milliseconds. */
  readonly restartMs: number
}

/** Writes until the desk is gone. @throws Refused when it refuses a save */
async function writeUntilGone(writer: Writer, address: string, tell: (save: Save) => void): Promise<void> {
  for (;;) {
    try {
      await writer.save(address, tell)
    } catch (error) {
      // A connection that breaks off is what a kill looks like from outside.
      if (error instanceof Refused) throw error
      return
    }
  }
}

/** Starts a desk that must answer. @throws with what it said when it does not */
async function startAnswering(folder: string): Promise<{ child: DeskChild; address: string; ms: number }> {
  const started = performance.now()
  const child = startDesk(folder)
  const address = await child.ready
  if (address === undefined) throw new Error(`the desk did not start again:\n${child.said()}`)
  return { child, address, ms: performance.now() - started }
}

/**
 * Kills the desk of a new folder so often, at random moments, while people save; after every kill what was answered is looked
 * for in the folder itself, and that nothing was saved by half.
 * @throws when the desk refuses a save or does not start again
 */
export async function killAgainAndAgain(folder: string, kills: number, tell: (done: number) => void): Promise<Figures> {
  const first = await startAnswering(folder)
  const token = await signInClerk(first.address)
  first.child.process.kill('SIGKILL')
  await first.child.gone
  const files = openFiles(folder)
  const starts: number[] = []
  const lost: Save[] = []
  const half = new Set<string>()
  const all: Save[] = []
  let killedAtStart = 0
  let inFlight = 0

  for (let done = 1; done <= kills; done += 1) {
    const answered: Save[] = []
    if (done % STARTING_EVERY === 0) {
      killedAtStart += 1
      const child = startDesk(folder)
      await wait(Math.random() * STARTING_MS)
      child.process.kill('SIGKILL')
      await child.gone
    } else {
      const { child, address, ms } = await startAnswering(folder)
      starts.push(ms)
      const writers = Array.from({ length: WRITERS }, (_, index) => openWriter(`${done}.${index}`, token))
      let answers = () => {}
      const firstAnswer = new Promise<void>((resolve) => {
        answers = resolve
      })
      const tellSave = (save: Save) => {
        answered.push(save)
        answers()
      }
      const writing = Promise.all(writers.map((writer) => writeUntilGone(writer, address, tellSave)))
      await Promise.race([firstAnswer, writing, wait(FIRST_ANSWER_MS)])
      await wait(Math.random() * LONGEST_MS)
      child.process.kill('SIGKILL')
      await child.gone
      await writing
      inFlight += WRITERS
    }
    const store = openStore(folder, migrations)
    lost.push(...answered.filter((save) => !isKept(store, files, save)))
    for (const words of halfSaved(store, files)) half.add(words)
    store.close()
    all.push(...answered)
    tell(done)
  }

  const store = openStore(folder, migrations)
  try {
    // What one kill spared a later one may have taken.
    lost.push(...all.filter((save) => !lost.includes(save) && !isKept(store, files, save)))
    const { compared, different } = searchDifferences(store)
    return {
      kills,
      killedAtStart,
      answered: all.length,
      inFlight,
      lost,
      half: [...half],
      events: store.prepare<[], { count: number }>('SELECT count(*) AS count FROM event').get()?.count ?? 0,
      altered: findAlterations(store),
      damage: damage(store),
      searchCompared: compared,
      searchDifferent: different,
      restartMs: Math.round(starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)] ?? 0),
    }
  } finally {
    store.close()
  }
}
