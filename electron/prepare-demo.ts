import { demoPins, makeDemo } from './demo/demo.ts'
import { centreRow, personRows } from './desk/setup/queries.ts'
import { openFiles } from './store/files.ts'
import { StoreProblem } from './store/problem.ts'
import { openStore, type Store } from './store/store.ts'

/**
 * Fills a folder that holds nothing yet with the demo cases (演示数据). Whatever a folder already holds is left alone,
 * the demo of an earlier start as much as a shop's own register. Returns whether the folder holds the demo; null when
 * it cannot be told, because it is open elsewhere or unusable: the start that follows says so.
 */
export async function prepareDemo(
  dataFolder: string,
  migrations: string,
  clock: () => number,
): Promise<boolean | null> {
  let store: Store
  try {
    store = openStore(dataFolder, migrations)
  } catch (error) {
    if (error instanceof StoreProblem) return null
    throw error
  }
  try {
    if (centreRow(store) === undefined) await makeDemo(store, openFiles(dataFolder), clock())
    const names = new Set(personRows(store).map(({ name }) => name))
    return demoPins.every(({ name }) => names.has(name))
  } finally {
    store.close()
  }
}

/** Who can sign in to the demo, in one line. */
export function demoPinsLine(): string {
  return `演示 PIN · Demo PINs: ${demoPins.map(({ name, pin }) => `${name} ${pin}`).join(' · ')}`
}
