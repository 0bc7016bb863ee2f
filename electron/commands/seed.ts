/**
 * `npm run seed`: fills a new data folder with a made-up register (`--cases N`) or with the demo cases (`--demo`). It never
 * touches a folder that already holds a register.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '../../shared/time/day.ts'
import { demoPins, makeDemo } from '../demo/demo.ts'
import { centreRow } from '../desk/setup/queries.ts'
import { foldersOfCheckout } from '../open-desk.ts'
import { seedRegister } from '../seed/seed.ts'
import { staff } from '../seed/staff.ts'
import { problemSentences, startUpProblem } from '../start-up-problem.ts'
import { openFiles } from '../store/files.ts'
import { openStore, type Store } from '../store/store.ts'

const USAGE = 'npm run seed -- --data DIR (--cases N [--until YYYY-MM-DD] | --demo)'
/** Registers end on the same day wherever they are made, so that they are the same. */
const UNTIL = '2026-06-30'

type Options = { readonly folder: string; readonly cases: number | null; readonly until: string }

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      cases: { type: 'string' },
      until: { type: 'string', default: UNTIL },
      demo: { type: 'boolean', default: false },
    },
  })
  const cases = values.cases === undefined ? null : Number(values.cases)
  if (!values.data || values.demo === (cases !== null) || !isDay(values.until)) return null
  if (cases !== null && !(Number.isSafeInteger(cases) && cases > 0)) return null
  return { folder: path.resolve(values.data), cases, until: values.until }
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function open(folder: string): Store {
  try {
    return openStore(folder, foldersOfCheckout(path.resolve(import.meta.dirname, '../..')).migrations)
  } catch (error) {
    return stop(problemSentences(startUpProblem(error, folder)))
  }
}

async function fill(store: Store, { cases, until }: Options): Promise<void> {
  if (cases === null) return makeDemo(store, openFiles(store.folder), Date.now())
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  let said = 0
  await seedRegister(store, { cases, until }, (done) => {
    if (seconds() - said < 1 && done < cases) return
    said = seconds()
    process.stderr.write(`\r${done} / ${cases}  ${Math.round(done / said)}/s `)
  })
  process.stderr.write('\n')
}

let options: Options | null = null
try {
  options = readOptions()
} catch (error) {
  stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
}
if (!options) stop(USAGE)

const store = open(options.folder)
try {
  if (centreRow(store))
    stop(
      `这个文件夹里已经有登记簿，没有改动：${options.folder}\nThis folder already holds a register and was left as it is.`,
    )
  await fill(store, options)
} finally {
  store.close()
}
const people = options.cases === null ? demoPins : staff
console.log(`${options.folder}\nPIN: ${people.map(({ name, pin }) => `${name} ${pin}`).join(' · ')}`)
