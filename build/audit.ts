/**
 * `npm run audit`: known holes in the packages, as the registry tells them. Each must have a written answer in SECURITY.md,
 * where it stands by its number (GHSA-...). Without a registry that answers nothing is told, and a line says so.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const LONGEST_MS = 60_000

/** One known hole: the package it is in and what it is about. */
export type Finding = { readonly id: string; readonly name: string; readonly title: string; readonly severity: string }

/** The findings of what `npm audit --json` printed; null where the registry told nothing. */
export function findingsOf(printed: string): Finding[] | null {
  let report: { vulnerabilities?: Record<string, { via: unknown[] }> }
  try {
    report = JSON.parse(printed)
  } catch {
    return null
  }
  if (!report.vulnerabilities) return null
  const found = new Map<string, Finding>()
  for (const { via } of Object.values(report.vulnerabilities))
    for (const cause of via) {
      // A name instead of an advisory points to another entry of the same report.
      if (typeof cause !== 'object' || cause === null || !('url' in cause)) continue
      const { url, name, title, severity } = cause as Record<'url' | 'name' | 'title' | 'severity', string>
      const id = /GHSA(?:-\w{4}){3}/.exec(url)?.[0] ?? url
      found.set(id, { id, name, title, severity })
    }
  return [...found.values()]
}

/** Those that SECURITY.md says nothing of. */
export function unanswered(findings: readonly Finding[], security: string): Finding[] {
  return findings.filter(({ id }) => !security.includes(id))
}

function audit(): void {
  const args = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000']
  const { stdout } = spawnSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LONGEST_MS,
    shell: process.platform === 'win32',
  })
  const findings = findingsOf(stdout ?? '')
  if (findings === null) {
    console.log('skipped audit: the registry does not answer npm audit')
    return
  }
  const open = unanswered(findings, readFileSync(join(ROOT, 'SECURITY.md'), 'utf8'))
  for (const { id, name, severity, title } of open) console.error(`${id} ${severity} ${name}: ${title}`)
  console.log(
    `${open.length === 0 ? 'ok    ' : 'FAILED'} audit: ${findings.length} findings, ${open.length} without an answer`,
  )
  if (open.length > 0) process.exitCode = 1
}

if (import.meta.main) audit()
