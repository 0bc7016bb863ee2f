import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsOf, unanswered } from '../../../build/audit.ts'

const advisory = (id: string, name: string) => ({
  source: 1,
  name,
  title: 'Denial of service',
  url: `https://github.com/advisories/${id}`,
  severity: 'high',
})
const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    inner: { via: [advisory('GHSA-aaaa-bbbb-cccc', 'inner')] },
    outer: { via: ['inner', advisory('GHSA-dddd-eeee-ffff', 'outer')] },
  },
})

test('a known hole wants an answer by its number in SECURITY.md', () => {
  const findings = findingsOf(report) ?? []
  expect(findings.map(({ id, name }) => [id, name])).toEqual([
    ['GHSA-aaaa-bbbb-cccc', 'inner'],
    ['GHSA-dddd-eeee-ffff', 'outer'],
  ])
  const security = '| GHSA-aaaa-bbbb-cccc | inner | only at build time |'
  expect(unanswered(findings, security).map(({ id }) => id)).toEqual(['GHSA-dddd-eeee-ffff'])
  expect(findingsOf('{"vulnerabilities":{}}')).toEqual([])
})

test.each(['', '{"message":"405 Method Not Allowed"}', 'npm error'])(
  'a registry that tells nothing is no finding: %j',
  (printed) => {
    expect(findingsOf(printed)).toBeNull()
  },
)

test('every test file that SECURITY.md names is there', () => {
  const named = [...readFileSync('SECURITY.md', 'utf8').matchAll(/`(tests\/[\w/.-]+\.ts)`/g)].map(
    ([, file = '']) => file,
  )
  expect(named.length).toBeGreaterThan(15)
  for (const file of named) expect(() => readFileSync(file), file).not.toThrow()
})
