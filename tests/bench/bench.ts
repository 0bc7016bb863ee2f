/**
 * `npm run bench`: each operation through the desk against the floor of plain SQL, on a small and on a ten times larger
 * register, with what the growth is; then what of a save goes into the log, whether clicks wait for a backup, how long a start, an
 * entitlement and a search of the rules take, and how much the page weighs. Prints a table; `--json` writes the numbers to a file.
 */
import { writeFileSync } from 'node:fs'
import { ensureBundle } from '../../build/bundle.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../../electron/command-line.ts'
import { type BackupMeasured, measureBackup } from './backup.ts'
import { type LogShare, measureLog } from './log.ts'
import { type Measured, measure } from './measure.ts'
import { openBench } from './operations.ts'
import { measureRecount, type Recount } from './recount.ts'
import { measureRules } from './rules.ts'
import { pageBytes, type Start, startBrowserEdition, startWindow } from './start.ts'
import { seededFolder } from './stores.ts'

const SIZES: readonly [number, number] = [20_000, 200_000]
/** The goals: at most this often the floor's time, and this much on top; growth at most so much above the floor's own. */
const TIMES = 2
const EXTRA_MS = 0.5
const GROWTH = 1.2
/** The most of a save that may go into the log and its check. */
const MOST_LOG_PERCENT = 20

type BenchOption = 'cases' | 'json'

const benchLine: CommandLine<BenchOption> = {
  usage: 'npm run bench -- [--cases N] [--json FILE]',
  options: {
    cases: { value: 'N', zh: '较大登记簿的案件数，至少 1000', en: 'cases of the larger register, at least 1000' },
    json: { value: 'FILE', zh: '把结果写入文件', en: 'writes the numbers to a file' },
  },
}

function sizesOf({ options }: Typed<BenchOption>): readonly [number, number] {
  const typed = options.get('cases')
  if (typed === undefined) return SIZES
  const size = Number(typed)
  if (!Number.isSafeInteger(size) || size < 1000)
    throw new WrongUse(
      `--cases 后面请写不小于 1000 的整数，不能是“${typed}”。`,
      `--cases wants a whole number of at least 1000, not “${typed}”.`,
    )
  return [Math.round(size / 10), size]
}

async function measureAll(cases: number, folder: string): Promise<Measured[]> {
  const operations: Measured[] = []
  const bench = await openBench(folder)
  for (const operation of bench.operations) operations.push(await measure(bench.desk, operation, cases))
  bench.close()
  return operations
}

/** The columns of the table for one operation; growth, against what the small register took, stands on the rows of the large one. */
function line({ name, cases, desk_ms, floor_ms }: Measured, before: Measured | null): Record<string, string | number> {
  const round = (value: number) => Number(value.toFixed(3))
  const grown = before ? [desk_ms / before.desk_ms, floor_ms / before.floor_ms] : []
  const [deskGrowth, floorGrowth] = grown
  const slow = desk_ms - (TIMES * floor_ms + EXTRA_MS)
  return {
    operation: name,
    cases,
    desk: round(desk_ms),
    floor: round(floor_ms),
    ratio: round(desk_ms / floor_ms),
    over: slow > 0 ? round(slow) : '',
    'desk grows': deskGrowth === undefined ? '' : round(deskGrowth),
    'floor grows': floorGrowth === undefined ? '' : round(floorGrowth),
    'grows too fast':
      deskGrowth !== undefined && floorGrowth !== undefined && deskGrowth > GROWTH * floorGrowth ? 'yes' : '',
  }
}

/** The goal: no click waits for a backup. */
const BACKUP_CLICK_MS = 100

function backupLine({ megabytes, seconds, clicks, quiet, during }: BackupMeasured): string {
  const slow = during.most > BACKUP_CLICK_MS ? ', too slow' : ''
  const ms = (value: number) => value.toFixed(0)
  return `backup of ${ms(megabytes)} MB in ${seconds.toFixed(1)} s, ${clicks} clicks meanwhile: 95 % within ${ms(during.p95)} ms, the slowest ${ms(during.most)} ms (goal ${BACKUP_CLICK_MS} ms${slow}; without it ${ms(quiet.p95)} and ${ms(quiet.most)} ms)`
}

async function bench(typed: Typed<BenchOption>): Promise<void> {
  const [small, large] = sizesOf(typed)
  // A window made before the newest migration would refuse the register.
  await ensureBundle()
  const before = await seededFolder(small)
  let inSmall: Measured[] = []
  let recount: Recount
  try {
    inSmall = await measureAll(small, before.folder)
    recount = await measureRecount(before.folder)
  } finally {
    before.remove()
  }
  const after = await seededFolder(large)
  let inLarge: Measured[] = []
  let start: Start | null = null
  let windowMs: number | null = null
  let backup: BackupMeasured
  let log: LogShare
  try {
    inLarge = await measureAll(large, after.folder)
    log = measureLog(after.folder, inLarge.find(({ name }) => name === 'save a complaint')?.desk_ms ?? Number.NaN)
    const smallOf = ({ name }: Measured) => inSmall.find((other) => other.name === name) ?? null
    console.table([...inSmall.map((each) => line(each, null)), ...inLarge.map((each) => line(each, smallOf(each)))])
    start = await startBrowserEdition(after.folder)
    windowMs = await startWindow(after.folder)
    backup = await measureBackup(after.folder)
  } finally {
    after.remove()
  }
  const rules = measureRules()
  const bytes = pageBytes()
  const facts = [
    `all legal lines of ${recount.cases} open cases computed anew in ${recount.seconds.toFixed(1)} s, in a thread beside the desk`,
    `the log and its check: ${log.log_ms.toFixed(3)} + ${log.check_ms.toFixed(3)} ms of a save of ${log.save_ms.toFixed(3)} ms, ${log.percent.toFixed(1)} % (at most ${MOST_LOG_PERCENT} %${log.percent > MOST_LOG_PERCENT ? ', too much' : ''})`,
    backupLine(backup),
    start === null
      ? 'start: there is no browser here, not measured'
      : `start at ${large} cases: listening after ${start.readyMs} ms, page usable after ${start.usableMs} ms, ${start.residentMb ?? '?'} MB resident`,
    windowMs === null
      ? 'window: there is no Electron here, not measured'
      : `window at ${large} cases: page usable after ${windowMs} ms`,
    ...rules.map(
      ({ name, ms, goal }) => `${name}: ${ms.toFixed(3)} ms (at most ${goal} ms${ms > goal ? ', too slow' : ''})`,
    ),
    bytes === null ? 'page: not built' : `scripts before the first page: ${Math.round(bytes / 1024)} kB brotli`,
  ]
  console.log(facts.join('\n'))
  const json = typed.options.get('json')
  if (json === undefined) return
  const operations = [...inSmall, ...inLarge]
  writeFileSync(
    json,
    `${JSON.stringify({ operations, recount, log, backup, start, windowMs, rules, scriptBytes: bytes }, null, 2)}\n`,
  )
}

await runCommand(benchLine, bench)
