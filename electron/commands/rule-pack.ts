/**
 * `npm run rule-pack`: for whoever publishes rules. `key` makes a pair of keys, `sign` signs the delivered pack or a file,
 * `check` says whether a desk of this version would take a file.
 */
import { generateKeyPairSync } from 'node:crypto'
import path from 'node:path'
import { bundledPack } from '../../shared/rules/pack.ts'
import { danglingReferences, packSchema } from '../../shared/rules/pack-schema.ts'
import { type RuleFile, readRuleFile } from '../../shared/rules/rule-file.ts'
import { trustedKeys } from '../../shared/rules/trusted-keys.ts'
import { holidayFault, holidayFileSchema } from '../../shared/time/holiday-file.ts'
import { notJson, readTextFile, writeNewFile } from '../command-file.ts'
import { type CommandLine, runCommand, type Typed, WrongUse } from '../command-line.ts'
import { keyId, signatureState, signRuleFile } from '../desk/rules/signature.ts'

type RulePackOption = 'key' | 'out' | 'bundled'

const rulePackLine: CommandLine<RulePackOption> = {
  usage:
    'npm run rule-pack -- key --out PRIVATE.pem | sign (FILE.json | --bundled) --key PRIVATE.pem --out FILE.json | check FILE.json',
  options: {
    key: { value: 'PRIVATE.pem', zh: '签名用的私钥', en: 'the private key to sign with' },
    out: { value: 'FILE', zh: '要写的文件，不能已经存在', en: 'the file to write; it must not exist yet' },
    bundled: { zh: '签名本程序自带的规则包', en: 'signs the pack this program is delivered with' },
  },
  words: 2,
}

const CHECKOUT = path.resolve(import.meta.dirname, '../..')

function main({ options, words: [verb, file] }: Typed<RulePackOption>): number {
  switch (verb) {
    case 'key':
      return makeKey(wanted(options, 'out'))
    case 'sign':
      return signFile(
        options.has('bundled') ? bundledFile() : readFile(file),
        wanted(options, 'key'),
        wanted(options, 'out'),
      )
    case 'check':
      return check(readFile(file))
    default:
      throw new WrongUse('请写 key、sign 或 check。', 'Say key, sign or check.')
  }
}

function wanted(options: ReadonlyMap<RulePackOption, string>, name: RulePackOption): string {
  const value = options.get(name)
  if (value === undefined) throw new WrongUse(`请写上 --${name}。`, `--${name} is missing.`)
  return value
}

/** Writes the private half where only its owner reads it, never into the program's own folder, and prints the public half. */
function makeKey(out: string): number {
  const target = path.resolve(out)
  if (`${target}${path.sep}`.startsWith(`${CHECKOUT}${path.sep}`))
    throw new WrongUse('私钥不能放在程序文件夹里。', 'A private key does not belong into the folder of the program.')
  const pair = generateKeyPairSync('ed25519')
  writeNewFile(target, pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600)
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  console.log(`{ id: '${keyId(publicKey)}', publicKey: '${publicKey}' },`)
  return 0
}

function bundledFile(): Omit<RuleFile, 'signature'> {
  return { kind: 'hejie-desk/rule-pack', format: 1, content: bundledPack }
}

/** A rule file, signed or not. */
function readFile(file: string | undefined): RuleFile {
  if (file === undefined) throw new WrongUse('请写明要读的文件。', 'Name the file to read.')
  const text = readTextFile(file)
  const read = readRuleFile(text)
  if (!('fault' in read)) return read.file
  if (read.fault === 'rule-file-not-json') throw notJson(file, text.replace(/^\uFEFF/, ''))
  throw new WrongUse(`不是规则文件：${file}（${read.fault}）`, `Not a rule file: ${file} (${read.fault})`)
}

/** Signs what is sound; a file with a fault is not worth a signature. Exit 1 for a fault. */
function signFile(file: Omit<RuleFile, 'signature'>, key: string, out: string): number {
  const faults = faultsOf(file)
  if (faults.length > 0) return say(faults)
  const signed = signedWith(file, key)
  writeNewFile(out, `${JSON.stringify(signed, null, 1)}\n`)
  console.log(`${out}: ${signed.signature?.key}`)
  return 0
}

/** @throws WrongUse when the file of the key holds none to sign with */
function signedWith(file: Omit<RuleFile, 'signature'>, key: string): RuleFile {
  const pem = readTextFile(key)
  try {
    return signRuleFile(file, pem)
  } catch {
    throw new WrongUse(
      `不是签名用的私钥：${key}。请用 rule-pack -- key 生成的 PEM 文件。`,
      `${key} holds no key to sign with. Take the PEM file that rule-pack -- key makes.`,
    )
  }
}

/** Exit 0 for a sound file with the signature of a listed key, 1 with a line for each fault. */
function check(file: RuleFile): number {
  const state = signatureState(file, trustedKeys)
  const faults = [...(state === 'signed' ? [] : [`signature: ${state}`]), ...faultsOf(file)]
  if (faults.length > 0) return say(faults)
  console.log(`ok: ${file.kind}, ${file.signature?.key}`)
  return 0
}

function faultsOf({ kind, content }: Pick<RuleFile, 'kind' | 'content'>): string[] {
  const isPack = kind === 'hejie-desk/rule-pack'
  if (isPack) {
    const read = packSchema.safeParse(content)
    return read.success ? danglingReferences(read.data) : read.error.issues.map(lineOf)
  }
  const read = holidayFileSchema.safeParse(content)
  if (!read.success) return read.error.issues.map(lineOf)
  const fault = holidayFault(read.data)
  return fault ? [`${fault.reason}: ${fault.day}`] : []
}

function lineOf({ path: where, message }: { path: PropertyKey[]; message: string }): string {
  return `${where.join('.') || 'content'}: ${message}`
}

function say(faults: readonly string[]): number {
  console.error(faults.join('\n'))
  return 1
}

await runCommand(rulePackLine, (typed) => {
  process.exitCode = main(typed)
})
