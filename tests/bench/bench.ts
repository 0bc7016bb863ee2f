/**
 * `npm run bench`: each operation through the desk against the floor of plain SQL, on a small and on a ten times larger
 * register, with what the growth is; then how long a start takes and how much the page weighs. Prints a table; `--json`
 * writes the numbers to a file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Measured, measure } from './measure.ts'
import { openBench } from './operations.ts'
import { pageBytes, type Start, startBrowserEdition, startWindow } from './start.ts'
import { seededFolder } from './stores.ts'

const SIZES: readonly [number, number] = [20_000, 200_000]
/** The goals: at most this often the floor's time, and this much on top; growth at most so much above the floor's own. */
const TIMES = 2
const EXTRA_MS = 0.5
const GROWTH = 1.2

function sizes(): readonly [number, number] {
  const { cases } = options
  if (cases === undefined) return SIZES
  const size = Number(cases)
  if (!Number.isSafeInteger(size) || size < 1000) throw new Error('--cases: at least 1000')
  return [Math.round(size / 10), size]
}

const { values: options } = parseArgs({ options: { cases: { type: 'string' }, json: { type: 'string' } } })

const operations: Measured[] = []
const [small, large] = sizes()

async function measureAll(cases: number, folder: string): Promise<void> {
  const bench = await openBench(folder)
  for (const operation of bench.operations) operations.push(await measure(bench.desk, operation, cases))
  bench.close()
}

/** The columns of the table for one operation; growth stands on the rows of the large register. */
function line({ name, cases, desk_ms, floor_ms }: Measured): Record<string, string | number> {
  const round = (value: number) => Number(value.toFixed(3))
  const before = operations.find((other) => other.name === name && other.cases === small)
  const grown = cases === large && before ? [desk_ms / before.desk_ms, floor_ms / before.floor_ms] : []
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

const before = await seededFolder(small)
await measureAll(small, before.folder).finally(before.remove)
const after = await seededFolder(large)
let start: Start | null = null
let windowMs: number | null = null
try {
  await measureAll(large, after.folder)
  console.table(operations.map(line))
  start = await startBrowserEdition(after.folder)
  windowMs = await startWindow(after.folder)
} finally {
  after.remove()
}

const bytes = pageBytes()
const facts = [
  start === null
    ? 'start: there is no browser here, not measured'
    : `start at ${large} cases: listening after ${start.readyMs} ms, page usable after ${start.usableMs} ms, ${start.residentMb ?? '?'} MB resident`,
  windowMs === null
    ? 'window: there is no Electron here, not measured'
    : `window at ${large} cases: page usable after ${windowMs} ms`,
  bytes === null ? 'page: not built' : `scripts before the first page: ${Math.round(bytes / 1024)} kB brotli`,
]
console.log(facts.join('\n'))
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ operations, start, windowMs, scriptBytes: bytes }, null, 2)}\n`)
