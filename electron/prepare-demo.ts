import { demoPins, makeDemo } from './demo/demo.ts'
import { centreRow } from './desk/setup/queries.ts'
import { openFiles } from './store/files.ts'
import { StoreProblem } from './store/problem.ts'
import { openStore, type Store } from './store/store.ts'

/**
 * Fills a folder that holds nothing yet with the demo cases (演示数据). Whatever a folder already holds is left alone,
 * the demo of an earlier start as much as a shop's own register.
 */
export function prepareDemo(dataFolder: string, migrations: string, clock: () => number): void {
  let store: Store
  try {
    store = openStore(dataFolder, migrations)
  } catch (error) {
    // Open elsewhere, or unusable: the start that follows says so in the place where the person looks.
    if (error instanceof StoreProblem) return
    throw error
  }
  try {
    if (centreRow(store) === undefined) makeDemo(store, openFiles(dataFolder), clock())
  } finally {
    store.close()
  }
}

/** Who can sign in to the demo, in one line. */
export function demoPinsLine(): string {
  return `演示 PIN · Demo PINs: ${demoPins.map(({ name, pin }) => `${name} ${pin}`).join(' · ')}`
}
