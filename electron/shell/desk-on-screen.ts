import type { Log } from '../desk/context.ts'
import type { Desk } from '../desk/desk.ts'
import { openLog } from '../log.ts'
import { foldersOfBundle, type OpenDesk, openDesk } from '../open-desk.ts'
import { rescueDesk } from '../rescue.ts'
import { findRunning, sayRunning } from '../running.ts'
import { problemDesk, problemSentences, type StartUpProblem, startUpProblem } from '../start-up-problem.ts'

/** What the window shows: the desk, or in its place one page that says why it could not be opened. */
export type DeskOnScreen = {
  readonly handler: { handle(request: Request): Promise<Response> }
  /** Null when there is only the problem page. */
  readonly desk: Desk | null
  readonly log: Log
  close(): void
}

/** Opens the desk of a data folder for the window. `root` is the checkout, or the packaged program. */
export function deskOnScreen(dataFolder: string, root: string, clock: () => number): DeskOnScreen {
  try {
    const { desk, log, close } = openDesk({ dataFolder, program: foldersOfBundle(root), clock, mount: 'desktop' })
    const unsay = sayRunning(dataFolder, null)
    let open = true
    return {
      // The page lives a moment longer than the store, and may still ask.
      handler: { handle: async (request) => (open ? desk.handle(request) : new Response(null, { status: 503 })) },
      desk,
      log,
      close() {
        open = false
        unsay()
        close()
      },
    }
  } catch (error) {
    const problem = startUpProblem(error, dataFolder, findRunning(dataFolder)?.address ?? null)
    console.error(problemSentences(problem))
    if (problem.kind === 'damaged') return rescueOnScreen(problem, dataFolder, root, clock)
    return { handler: problemDesk(problem), desk: null, log: openLog(dataFolder, clock), close() {} }
  }
}

/** The rescue page, and in its place the desk once something was put into place; reminders come with the next start. */
function rescueOnScreen(problem: StartUpProblem, dataFolder: string, root: string, clock: () => number): DeskOnScreen {
  const program = foldersOfBundle(root)
  const log = openLog(dataFolder, clock)
  let opened: OpenDesk | null = null
  const handler = rescueDesk({
    problem,
    dataFolder,
    program,
    clock,
    log,
    open() {
      opened = openDesk({ dataFolder, program, clock, mount: 'desktop' })
      return opened.desk
    },
  })
  return { handler, desk: null, log, close: () => opened?.close() }
}
