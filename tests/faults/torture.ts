/**
 * `npm run torture`: people save at a desk that is killed at random moments, again and again. Nothing that was answered may be
 * lost, nothing may be saved by half, the log and what search finds must be whole. Prints the figures; ends with 1 when any
 * of it does not hold.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../../electron/command-line.ts'
import { killAgainAndAgain } from './kills.ts'

const USUAL_KILLS = 200

const tortureLine: CommandLine<'kills' | 'data'> = {
  usage: 'npm run torture -- [--kills N] [--data DIR]',
  options: {
    kills: {
      value: 'N',
      zh: `强行结束几次，不写为 ${USUAL_KILLS}`,
      en: `how often to kill, ${USUAL_KILLS} unless given`,
    },
    data: { value: 'DIR', zh: '新的数据文件夹，事后保留', en: 'a new data folder, which is kept' },
  },
}

async function torture({ options }: Typed<'kills' | 'data'>): Promise<void> {
  const kills = Number(options.get('kills') ?? USUAL_KILLS)
  if (!Number.isSafeInteger(kills) || kills < 1)
    throw new WrongUse('--kills 后面请写大于 0 的整数。', '--kills wants a whole number above 0.')
  const named = options.get('data')
  const folder = named === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-torture-')) : path.resolve(named)
  if (fs.existsSync(path.join(folder, 'desk.db')))
    throw new WrongUse(`这个文件夹里已经有登记簿：${folder}`, 'This folder already holds a register.')
  const started = performance.now()
  const figures = await killAgainAndAgain(folder, kills, (done) => process.stderr.write(`\r${done} / ${kills} `))
  process.stderr.write('\n')
  const { lost, half, altered, damage, searchDifferent, ...counts } = figures
  console.table({ ...counts, seconds: Math.round((performance.now() - started) / 1000) })
  const wrong = [
    ...lost.map((save) => `answered and lost: ${JSON.stringify(save)}`),
    ...half,
    ...altered.map(({ eventId, what }) => `event ${eventId}: ${what}`),
    ...damage,
    ...(searchDifferent > 0 ? [`${searchDifferent} records are found by other words than they hold`] : []),
  ]
  console.log(
    wrong.length === 0
      ? `answered saves lost: 0, saved by half: 0, the log is whole, search is as the rows`
      : wrong.join('\n'),
  )
  if (wrong.length > 0) {
    console.log(folder)
    process.exitCode = 1
  } else if (named === undefined) fs.rmSync(folder, { recursive: true })
}

await runCommand(tortureLine, torture)
