import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'entitlement-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/commands/entitlement.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function file(content: string, name = 'machine.json'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('npm run entitlement', () => {
  test('prints the entitlement of one machine, each code in words', () => {
    const facts = {
      asOf: '2026-03-10',
      product: 'fridge',
      invoiceDay: '2026-03-02',
      voucher: 'invoice',
      faultInTable: true,
      faultShownDay: '2026-03-10',
    }
    const { status, stdout } = run(file(JSON.stringify(facts)))
    expect(status).toBe(0)
    const answer = JSON.parse(stdout)
    expect(answer.headline).toMatchObject({
      remedy: 'exchange',
      what: { zh: '今日可要求换货，也可选择修理。', en: expect.stringContaining('exchange') },
    })
    expect(answer.remedies.map((row: { id: string }) => row.id)).toContain('transport')
  })

  test('answers the own layer of the file apart from the law, which stays as it was (A049, A057)', () => {
    const facts = {
      asOf: '2004-03-15',
      product: 'crt-tv',
      invoiceDay: '2002-03-20',
      voucher: 'invoice',
      faultShownDay: '2004-03-10',
      faultReportedDay: '2004-03-10',
      wish: 'exchange',
      stillUsable: true,
      brand: '星鹭',
    }
    const card = {
      kind: 'extended-card',
      title: '五年免费维修金卡',
      owedBy: 'maker',
      gives: ['free-repair'],
      start: 'purchase',
      months: 60,
      covers: '五年内免费修理',
      source: '金卡',
    }
    const { ownLayer, ...law } = JSON.parse(run(file(JSON.stringify({ ...facts, ownLayer: [card] }))).stdout)
    expect(law).toEqual(JSON.parse(run(file(JSON.stringify(facts))).stdout))
    expect(ownLayer.answers).toMatchObject([
      { verdict: 'given', until: '2007-03-20', reasons: [{ zh: '承诺至2007-03-20，按承诺办理。' }] },
    ])
    expect(ownLayer.steps.settled).toBe('goodwill')
    const wrong = run(file(JSON.stringify({ ...facts, ownLayer: [{ ...card, source: '' }] })))
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('ownLayer.0.source: required') })
  }, 60_000)

  test('names every wrong field and leaves with 2', () => {
    const { status, stderr, stdout } = run(
      file('{"asOf":"2026-02-30","repairs":[{"handIn":"x"}],"priceFen":1.5,"colour":"red"}'),
    )
    expect(status).toBe(2)
    expect(stdout).toBe('')
    for (const field of ['asOf: must be a calendar day', 'repairs.0.handIn: ', 'priceFen: ', '"colour"'])
      expect(stderr).toContain(field)
  })

  test('says in both languages which file cannot be read, where it is no JSON, and what to do', () => {
    const none = join(folder, 'none.json')
    const typo = '{\n  "asOf": "2026-03-10",\n  "product": fridge\n}\n'
    const told = [
      [none, `没有这个文件：${none}。请核对`, `There is no file ${none}. Check`],
      [folder, `这是文件夹，不是文件：${folder}。`, `${folder} is a folder, not a file.`],
      [file('{', 'cut-off.json'), '第 1 行第 2 个字符起读不下去', 'from line 1, column 2 on'],
      [file(typo, 'typo.json'), '第 3 行第 15 个字符起读不下去', 'from line 3, column 15 on'],
    ] as const
    for (const [path, ...sentences] of told) {
      const { status, stdout, stderr } = run(path)
      expect([status, stdout]).toEqual([2, ''])
      for (const sentence of sentences) expect(stderr).toContain(sentence)
      expect(stderr).not.toMatch(/ENOENT|EISDIR|SyntaxError/)
    }
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('FILE.json') })
  })

  // The administrator reads what he likes.
  test.skipIf(process.getuid?.() === 0)('says that a file may not be read', () => {
    const path = file('{}')
    chmodSync(path, 0)
    expect(run(path)).toMatchObject({ status: 2, stderr: expect.stringContaining(`没有权限读取：${path}`) })
    chmodSync(path, 0o600)
  })

  test('prints the schema of its input with a description of every field', () => {
    const schema = JSON.parse(run('--schema').stdout)
    expect(schema.required).toEqual(['asOf'])
    const bare = Object.entries<{ description?: string }>(schema.properties).filter(
      ([, property]) => !property.description,
    )
    expect(bare.map(([name]) => name)).toEqual([])
  })
})
