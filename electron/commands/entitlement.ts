import { z } from 'zod'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import type { Entitlement, Message } from '../../shared/rules/entitlement.ts'
import { type OwnMessage, ownLayer, wishSteps } from '../../shared/rules/own-layer.ts'
import { factsWithLayerSchema } from '../../shared/rules/own-layer-facts.ts'
import { isOwnMessage, sayOwn } from '../../shared/rules/own-layer-words.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { sayRule } from '../../shared/rules/words.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { readJsonFile } from '../command-file.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { caseTable } from './case-table.ts'

type EntitlementOption = 'schema' | 'all-cases'

const entitlementLine: CommandLine<EntitlementOption> = {
  usage: 'npm run entitlement -- FILE.json   (or --schema, --all-cases)',
  options: {
    schema: { zh: '显示文件的格式（JSON Schema）', en: 'prints the JSON schema of the file' },
    'all-cases': { zh: '全部算例与预期答案对照', en: 'every worked case with the expected answers beside ours' },
  },
  words: 1,
}

/**
 * `npm run entitlement -- FILE.json`: facts of one machine in, the computed entitlement out, as JSON; every message also in
 * words. Entries of the own layer (`ownLayer` in the file) are answered apart, under `ownLayer`. `--schema` prints the
 * JSON schema of the file, `--all-cases` every worked case with the expected answers beside ours (exit 1 when one
 * differs). Exit 2 with a line for each wrong field when the file does not fit.
 */
function main({ options, words: [file] }: Typed<EntitlementOption>): number {
  if (options.has('schema')) {
    print(z.toJSONSchema(factsWithLayerSchema, { io: 'input' }))
    return 0
  }
  if (options.has('all-cases')) {
    const { text, differing } = caseTable()
    process.stdout.write(text)
    return differing === 0 ? 0 : 1
  }
  if (file === undefined) throw new WrongUse('请写明要读的文件。', 'Name the file to read.')
  const told = factsWithLayerSchema.safeParse(readJsonFile(file))
  if (!told.success) {
    return refuse(told.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`))
  }
  const { ownLayer: terms, brand, model, serial, ...facts } = told.data
  const law = computeEntitlement(facts, bundledPack, bundledHolidays)
  const entries = terms.map((each, index) => ({ ...each, id: String(index + 1) }))
  const own = ownLayer(entries, law, { brand, model, serial }, bundledPack)
  print(terms.length === 0 ? law : { ...law, ownLayer: { answers: own, steps: wishSteps(law, own) } }, withWords)
  return 0
}

/** Adds the sentence in both languages beside each code, so that the output can be read without the program. */
function withWords(_key: string, value: unknown): unknown {
  if (!isMessage(value)) return value
  return isOwnMessage(value)
    ? { ...value, zh: sayOwn(value, 'zh'), en: sayOwn(value, 'en') }
    : { ...value, zh: sayRule(value, 'zh'), en: sayRule(value, 'en') }
}

function isMessage(value: unknown): value is Message | OwnMessage {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value
}

function print(value: Entitlement | object, replacer?: typeof withWords): void {
  process.stdout.write(`${JSON.stringify(value, replacer, 2)}\n`)
}

function refuse(lines: string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

await runCommand(entitlementLine, (typed) => {
  process.exitCode = main(typed)
})
