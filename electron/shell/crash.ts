import { app, dialog } from 'electron'
import type { Log } from '../desk/context.ts'
import { startUpProblem } from '../start-up-problem.ts'

/** After an error that nothing caught the program's state is unknown, the data's is not: say so and close. */
export function setupCrash(dataFolder: string, log: Log): void {
  process.on('uncaughtException', (error) => {
    log('crashed', error)
    const { zh, en } = startUpProblem(error, dataFolder)
    dialog.showErrorBox(`${zh.what} ${en.what}`, `${zh.safe}${zh.now}\n\n${en.safe} ${en.now}`)
    app.exit(1)
  })
}
