/**
 * `npm run soak`: people who work at the browser edition at once, then hostile requests to it. Prints the figures; ends with 1
 * when anything was refused, lost, told to a stranger, or answered by a breakdown.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../../electron/command-line.ts'
import { attack } from './hostile.ts'
import { workTogether } from './load.ts'

type SoakOption = 'seconds' | 'clients' | 'requests' | 'seed'
const USUAL: Readonly<Record<SoakOption, number>> = { seconds: 300, clients: 8, requests: 10_000, seed: 1 }

const soakLine: CommandLine<SoakOption> = {
  usage: 'npm run soak -- [--seconds S] [--clients N] [--requests N] [--seed N]',
  options: {
    seconds: {
      value: 'S',
      zh: `同时办公多少秒，不写为 ${USUAL.seconds}`,
      en: `for how long people work, ${USUAL.seconds} unless given`,
    },
    clients: {
      value: 'N',
      zh: `多少人，不写为 ${USUAL.clients}`,
      en: `how many people, ${USUAL.clients} unless given`,
    },
    requests: {
      value: 'N',
      zh: `恶意请求多少个，不写为 ${USUAL.requests}`,
      en: `how many hostile requests, ${USUAL.requests} unless given`,
    },
    seed: { value: 'N', zh: '恶意请求的种子，相同则请求相同', en: 'of the hostile requests; the same sends the same' },
  },
}

function readNumber({ options }: Typed<SoakOption>, name: SoakOption): number {
  const value = Number(options.get(name) ?? USUAL[name])
  if (!Number.isSafeInteger(value) || value < 0)
    throw new WrongUse(`--${name} 后面请写整数。`, `--${name} wants a whole number.`)
  return value
}

async function soak(typed: Typed<SoakOption>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-soak-'))
  const wrong: string[] = []
  try {
    const clients = readNumber(typed, 'clients')
    const seconds = readNumber(typed, 'seconds')
    if (clients > 0 && seconds > 0) {
      const load = await workTogether(folder, clients, seconds)
      console.log(`${clients} people for ${seconds} s, times in milliseconds`)
      console.table({ reads: load.reads, saves: load.saves })
      wrong.push(...load.errors, ...load.wrong)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const requests = readNumber(typed, 'requests')
  if (requests > 0) {
    const { sent, procedures, byStatus, wrong: faults } = await attack(requests, readNumber(typed, 'seed'))
    console.log(`${sent} hostile requests to ${procedures} procedures, files and paths; answers by status`)
    console.table(byStatus)
    wrong.push(...faults)
  }
  console.log(wrong.length === 0 ? 'no error, nothing lost, nothing told, no breakdown' : wrong.slice(0, 50).join('\n'))
  if (wrong.length > 0) process.exitCode = 1
}

await runCommand(soakLine, soak)
