import { readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { expect, test } from 'vitest'

type Package = {
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const path = resolve(import.meta.dirname, '../../../package-lock.json')
const packages: Record<string, Package> = JSON.parse(readFileSync(path, 'utf8')).packages

/** Whether a package is locked anywhere Node would look for it from `place`. */
function isLocked(place: string, name: string): boolean {
  for (let folder = place; ; folder = posix.dirname(folder)) {
    const parent = folder === '.' || folder === '' ? '' : `${folder}/`
    if (packages[`${parent}node_modules/${name}`]) return true
    if (parent === '') return false
  }
}

// A registry that lacks the binaries of some systems leaves them out of the file, and then `npm ci` refuses to run.
test('package-lock.json names the binaries of every system', () => {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(place, name)),
  )
  expect(missing).toEqual([])
})

test('package-lock.json names no registry', () => {
  expect(readFileSync(path, 'utf8')).not.toContain('"resolved"')
})
