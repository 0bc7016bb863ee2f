/**
 * `npm run seed`: fills a new data folder with a made-up register (`--cases N`) or with the demo cases (`--demo`). It never
 * touches a folder that already holds a register.
 */
import path from 'node:path'
import { isDay } from '../../shared/time/day.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { demoPins, makeDemo } from '../demo/demo.ts'
import { centreRow } from '../desk/setup/queries.ts'
import { foldersOfCheckout } from '../open-desk.ts'
import { seedRegister } from '../seed/seed.ts'
import { staff } from '../seed/staff.ts'
import { problemSentences, startUpProblem } from '../start-up-problem.ts'
import { openFiles } from '../store/files.ts'
import { openStore, type Store } from '../store/store.ts'

/** Registers end on the same day wherever they are made, so that they are the same. */
const UNTIL = '2026-06-30'

type SeedOption = 'data' | 'cases' | 'until' | 'demo'

const seedLine: CommandLine<SeedOption> = {
  usage: 'npm run seed -- --data DIR (--cases N [--until YYYY-MM-DD] | --demo)',
  options: {
    data: { value: 'DIR', zh: '新的数据文件夹', en: 'a new data folder' },
    cases: { value: 'N', zh: '虚构 N 件案件', en: 'invents N cases' },
    until: { value: 'YYYY-MM-DD', zh: `最后一天，不写为 ${UNTIL}`, en: `the last day, ${UNTIL} unless it is given` },
    demo: { zh: '写入演示案例', en: 'makes the demo cases' },
  },
}

type Options = { readonly folder: string; readonly cases: number | null; readonly until: string }

/** @throws WrongUse for what cannot be made */
function readOptions({ options }: Typed<SeedOption>): Options {
  const folder = options.get('data')
  if (folder === undefined) throw new WrongUse('请用 --data 指明数据文件夹。', 'Name the data folder with --data.')
  const until = options.get('until') ?? UNTIL
  if (!isDay(until))
    throw new WrongUse(
      `--until 后面请写日期，如 ${UNTIL}，不能是“${until}”。`,
      `--until wants a day such as ${UNTIL}, not “${until}”.`,
    )
  const typed = options.get('cases')
  if (options.has('demo') === (typed !== undefined))
    throw new WrongUse('请在 --cases N 与 --demo 中选一个。', 'Choose one of --cases N and --demo.')
  const cases = typed === undefined ? null : Number(typed)
  if (cases !== null && !(Number.isSafeInteger(cases) && cases > 0))
    throw new WrongUse(
      `--cases 后面请写大于 0 的整数，不能是“${typed}”。`,
      `--cases wants a whole number above 0, not “${typed}”.`,
    )
  return { folder: path.resolve(folder), cases, until }
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

async function seed(options: Options): Promise<void> {
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
}

await runCommand(seedLine, (typed) => seed(readOptions(typed)))
