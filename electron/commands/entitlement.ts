import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { computeEntitlement } from '../../shared/rules/engine.ts'
import type { Entitlement, Message } from '../../shared/rules/entitlement.ts'
import { factsSchema } from '../../shared/rules/facts-schema.ts'
import { bundledPack } from '../../shared/rules/pack.ts'
import { sayRule } from '../../shared/rules/words.ts'
import { bundledHolidays } from '../../shared/time/holidays.ts'
import { caseTable } from './case-table.ts'

/**
 * `npm run entitlement -- FILE.json`: facts of one machine in, the computed entitlement out, as JSON; every message also in
 * words. `--schema` prints the JSON schema of the file, `--all-cases` every worked case with the expected answers beside
 * ours (exit 1 when one differs). Exit 2 with a line for each wrong field when the file does not fit.
 */
function main(argument: string | undefined): number {
  if (argument === '--schema') {
    print(z.toJSONSchema(factsSchema, { io: 'input' }))
    return 0
  }
  if (argument === '--all-cases') {
    const { text, differing } = caseTable()
    process.stdout.write(text)
    return differing === 0 ? 0 : 1
  }
  if (argument === undefined) return refuse(['usage: npm run entitlement -- FILE.json   (or --schema, --all-cases)'])
  const read = readJson(argument)
  if ('problem' in read) return refuse([`${argument}: ${read.problem}`])
  const facts = factsSchema.safeParse(read.value)
  if (!facts.success) {
    return refuse(facts.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`))
  }
  print(computeEntitlement(facts.data, bundledPack, bundledHolidays), withWords)
  return 0
}

function readJson(path: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Adds the sentence in both languages beside each code, so that the output can be read without the program. */
function withWords(_key: string, value: unknown): unknown {
  return isMessage(value) ? { ...value, zh: sayRule(value, 'zh'), en: sayRule(value, 'en') } : value
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value
}

function print(value: Entitlement | object, replacer?: typeof withWords): void {
  process.stdout.write(`${JSON.stringify(value, replacer, 2)}\n`)
}

function refuse(lines: string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

process.exitCode = main(process.argv[2])
