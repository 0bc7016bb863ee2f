/**
 * The rules of the house that a linter cannot see, because they depend on where a file stands: who may import whom,
 * where SQL may be written, who may ask for the time, and that nothing depends on this machine or on folders beside
 * the checkout. Biome's restricted imports (biome.json) cover what can be told from a package's name alone.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

/** One broken rule: the file (relative to the root, with forward slashes), the line (from 1), and why it matters. */
export type Offence = { readonly file: string; readonly line: number; readonly why: string }

type Report = (offset: number, why: string) => void

const ROOMS = ['shared', 'electron', 'renderer', 'build', 'tests']
const CODE = new Set(['.ts', '.tsx', '.mjs'])
const TEXT = new Set([...CODE, '.css', '.html', '.json', '.md', '.sql', '.svg'])

const mayHoldSql = (file: string): boolean =>
  /^(?:electron\/store|tests)\//.test(file) || /^electron\/desk\/[^/]+\/(?:[\w-]+-)?queries\.ts$/.test(file)
const isTimeless = (file: string): boolean => /^(?:shared|renderer|electron\/desk|electron\/store)\//.test(file)
const isProduct = (file: string): boolean => /^(?:shared|renderer|electron)\//.test(file)

// Capitals only: "select a file from the list" is a sentence. What runs lower-case SQL is caught by the calls below.
const SQL_TEXT =
  /\b(?:SELECT\b[\s\S]*\bFROM|INSERT (?:OR \w+ )?INTO|UPDATE\b[\s\S]*\bSET|DELETE FROM|CREATE (?:\w+ )?(?:TABLE|INDEX|VIEW|TRIGGER)|PRAGMA|WHERE|ORDER BY|GROUP BY|(?:LEFT|INNER) JOIN)\s/
const SQL_CALLS = new Set(['prepare', 'pragma', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto'])
const SQL_PACKAGES = new Set(['better-sqlite3', 'kysely'])

const BESIDE_THE_CHECKOUT = /\.\.[\\/]shared\b|\bshared[\\/](?:facts|domain|guides|sources|tools)\b/
const MACHINE_PATH = /(?<![\w.~-])\/(?:root|tmp|work|home\/\w+)\/|\b[A-Z]:\\Users\\/g

/** What may stand in the text of a query: a constant, or one of several chosen by a key. Values are bound. */
function isConstant(expression: ESTree.Expression): boolean {
  const node = expression.type === 'MemberExpression' ? expression.object : expression
  return node.type === 'Identifier' && /^[A-Z][A-Z0-9_]*$/.test(node.name)
}

const WHY = {
  sql: 'SQL stands only in electron/store, electron/desk/*/queries.ts and tests.',
  value: 'A query is made of constants; values are bound to its parameters.',
  clock: 'The clock is passed in: the desk is given one, and the page asks the desk for today.',
  beside: 'Nothing reads the shared folder beside the checkout: transcribe the fact into the project.',
  machine: 'A path of one machine has no place in the project.',
}

/** Why a file of one room may not import a file of another, or undefined when it may. */
function importRefused(from: string, to: string, onlyTypes: boolean): string | undefined {
  const room = from.split('/')[0]
  const other = to.split('/')[0] ?? ''
  if (to.startsWith('..')) return 'Nothing outside the checkout may be imported.'
  // What builds and what tests the desk may look everywhere.
  if (room === other || room === 'build' || room === 'tests' || !ROOMS.includes(other)) return undefined
  if (room === 'shared') return 'shared is the pure domain: it imports nothing of the other rooms.'
  if (other === 'shared') return undefined
  if (room === 'renderer' && other === 'electron') {
    return onlyTypes ? undefined : 'The page imports only types of the desk: write "import type".'
  }
  // Started from a checkout, the desk and its commands bundle the page first; the packaged desk never comes this way.
  if (other === 'build' && (from === 'electron/start.ts' || from.startsWith('electron/commands/'))) return undefined
  return `${room} does not import ${other}.`
}

function checkCode(file: string, code: string, report: Report): void {
  const importSources = new Set<number>()

  const imported = (source: { readonly start: number; readonly value: string }, onlyTypes: boolean): void => {
    importSources.add(source.start)
    if (source.value.startsWith('.')) {
      const to = relative('/', resolve('/', dirname(file), source.value))
        .split(sep)
        .join('/')
      // A path that climbs out of the root is cut off there by resolve(), so count the steps instead.
      const climbs = source.value.split('/').filter((step) => step === '..').length
      const outside = climbs > file.split('/').length - 1
      const why = importRefused(file, outside ? '..' : to, onlyTypes)
      if (why) report(source.start, why)
    } else if (SQL_PACKAGES.has(source.value) && !onlyTypes && isProduct(file) && !mayHoldSql(file)) {
      report(source.start, WHY.sql)
    }
  }

  const text = (start: number, value: string): void => {
    if (importSources.has(start)) return
    if (SQL_TEXT.test(value) && isProduct(file) && !mayHoldSql(file)) report(start, WHY.sql)
    if (BESIDE_THE_CHECKOUT.test(value) && isProduct(file)) report(start, WHY.beside)
  }

  const { program, errors } = parseSync(file, code)
  for (const error of errors) report(error.labels[0]?.start ?? 0, `This file does not parse: ${error.message}`)
  new Visitor({
    ImportDeclaration: (node) => imported(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && imported(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => imported(node.source, node.exportKind === 'type'),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        imported({ start: source.start, value: source.value }, false)
      }
    },
    Literal: (node) => typeof node.value === 'string' && text(node.start, node.value),
    TemplateElement: (node) => text(node.start, node.value.raw),
    TemplateLiteral: ({ quasis, expressions, start }) => {
      const isQuery =
        file.startsWith('electron/desk/') && SQL_TEXT.test(quasis.map(({ value }) => value.raw).join('X '))
      if (isQuery && !expressions.every(isConstant)) report(start, WHY.value)
    },
    BinaryExpression: ({ operator, left, right, start }) => {
      const isSql = (side: ESTree.Expression) =>
        side.type === 'Literal' && typeof side.value === 'string' && SQL_TEXT.test(`${side.value} `)
      const joined = operator === '+' && (isSql(left) || isSql(right))
      if (joined && file.startsWith('electron/desk/')) report(start, WHY.value)
    },
    TaggedTemplateExpression: (node) => {
      const isSql = node.tag.type === 'Identifier' && node.tag.name === 'sql'
      if (isSql && isProduct(file) && !mayHoldSql(file)) report(node.start, WHY.sql)
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && isTimeless(file)) report(start, WHY.clock)
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const { name } = callee.property
      const ofDate = callee.object.type === 'Identifier' && callee.object.name === 'Date'
      if (ofDate && name === 'now' && isTimeless(file)) report(start, WHY.clock)
      if (SQL_CALLS.has(name) && isProduct(file) && !mayHoldSql(file)) report(start, WHY.sql)
    },
    NewExpression: ({ callee, arguments: given, start }) => {
      const isNow = callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0
      if (isNow && isTimeless(file)) report(start, WHY.clock)
    },
  }).visit(program)
}

async function textFiles(root: string): Promise<string[]> {
  const inside = await Promise.all(
    ROOMS.map(async (room) => {
      const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  const beside = (await readdir(root)).filter((name) => name.endsWith('.md')).map((name) => join(root, name))
  return [...inside.flat(), ...beside].filter((path) => TEXT.has(extname(path)) && !path.includes(`${sep}output${sep}`))
}

/** Every broken rule in the checkout at `root`, in the order of files and lines. */
export async function findOffences(root: string): Promise<Offence[]> {
  const offences: Offence[] = []
  for (const path of (await textFiles(root)).sort()) {
    const file = relative(root, path).split(sep).join('/')
    const content = await readFile(path, 'utf8')
    const found: { offset: number; why: string }[] = []
    const report: Report = (offset, why) => found.push({ offset, why })

    for (const match of content.matchAll(MACHINE_PATH)) report(match.index, WHY.machine)
    if (CODE.has(extname(path))) checkCode(file, content, report)

    const lineAt = (offset: number): number => content.slice(0, offset).split('\n').length
    const lines = found.map(({ offset, why }) => ({ file, line: lineAt(offset), why }))
    offences.push(...lines.sort((a, b) => a.line - b.line))
  }
  return offences
}
