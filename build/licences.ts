/**
 * `npm run licences`: what others wrote of what we ship, with the licence each came under, into `dist/THIRD-PARTY.txt`. Every
 * installer holds that file. Prints how many packages there are of each licence.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
export const THIRD_PARTY = join(ROOT, 'dist', 'THIRD-PARTY.txt')

/** Licences that let a shop use and pass on the program without anything asked for beyond their own text. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
])

/** A package that ships with the program (随附软件包). `text` is null where it comes without the text of its licence. */
export type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string | null
}

type Locked = { version: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }

/** The packages that are no tools of ours: the page is made of them, or the program loads them. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages)
    .filter(([place, { dev, devOptional, optional }]) => place !== '' && !dev && !devOptional && !optional)
    .map(([place, { version, license = 'unknown' }]) => {
      const folder = join(ROOT, place)
      const file = existsSync(folder) && readdirSync(folder).find((name) => /^(licen[sc]e|copying)/i.test(name))
      const text = file ? readFileSync(join(folder, file), 'utf8').trim() : null
      return { name: place.replace(/^.*node_modules\//, ''), version, licence: license, text }
    })
}

/** Packages under a licence nobody has agreed to yet. */
export function notAllowed(shipped: readonly Shipped[]): Shipped[] {
  return shipped.filter(({ licence }) => !ALLOWED.has(licence))
}

const RULE = '-'.repeat(80)

/** All of them with the texts of their licences. */
export function thirdPartyText(shipped: readonly Shipped[]): string {
  const parts = shipped.map(
    ({ name, version, licence, text }) =>
      `${RULE}\n${name} ${version}\n${licence}\n\n${text ?? `No text came with it; it is offered under ${licence}.`}\n`,
  )
  return [
    'Hejie Desk · 和解台 holds the following software of others. better-sqlite3 holds SQLite, which is in the public domain;',
    'Electron brings its own list (LICENSES.chromium.html).\n',
    ...parts,
  ].join('\n')
}

/** Writes the file anew. @throws for a package under a licence that is not allowed */
export function writeThirdParty(): Shipped[] {
  const shipped = shippedPackages()
  const refused = notAllowed(shipped)
  if (refused.length > 0)
    throw new Error(
      `licences to be looked at first: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    )
  mkdirSync(dirname(THIRD_PARTY), { recursive: true })
  writeFileSync(THIRD_PARTY, thirdPartyText(shipped))
  return shipped
}

if (import.meta.main) {
  const counts = new Map<string, number>()
  for (const { licence } of writeThirdParty()) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  for (const [licence, count] of counts) console.log(`${licence}: ${count}`)
  console.log(THIRD_PARTY)
}
