import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureState } from '../../../electron/desk/rules/signature.ts'
import { readRuleFile } from '../../../shared/rules/rule-file.ts'
import { holidayFile, holidays2027, packFile } from '../../desk/publisher.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie 签名 '))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/commands/rule-pack.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
function written(name: string, text: string): string {
  fs.writeFileSync(at(name), text)
  return at(name)
}

describe('npm run rule-pack', { timeout: 60_000 }, () => {
  it('makes a pair of keys whose signature on the delivered pack or a file holds, and keeps the private half to its owner', () => {
    const made = run('key', '--out', at('private.pem'))
    const [, id = '', publicKey = ''] = /id: '(\w+)', publicKey: '([^']+)'/.exec(made.stdout) ?? []
    if (process.platform !== 'win32') expect(fs.statSync(at('private.pem')).mode & 0o777).toBe(0o600)
    expect(made.stdout).not.toContain('PRIVATE')

    expect(run('sign', '--bundled', '--key', at('private.pem'), '--out', at('pack.json')).status).toBe(0)
    const unsigned = written('2027.json', holidayFile(holidays2027(), null))
    expect(run('sign', unsigned, '--key', at('private.pem'), '--out', at('2027-signed.json')).status).toBe(0)
    for (const name of ['pack.json', '2027-signed.json']) {
      const read = readRuleFile(fs.readFileSync(at(name), 'utf8'))
      expect('file' in read && signatureState(read.file, [{ id, publicKey }])).toBe('signed')
    }
    // Nothing that stands is written over.
    expect(run('key', '--out', at('private.pem')).status).toBe(2)
    expect(run('sign', '--bundled', '--key', at('private.pem'), '--out', at('pack.json')).status).toBe(2)
  })

  it('puts no private key into the folder of the program', () => {
    const { status, stderr } = run('key', '--out', 'private.pem')
    expect([status, fs.existsSync('private.pem')]).toEqual([2, false])
    expect(stderr).toContain('私钥不能放在程序文件夹里')
    expect(fs.readFileSync('.gitignore', 'utf8').split('\n')).toContain('*.pem')
  })

  it('checks a file: its signature against the listed keys, its form and its references', () => {
    const foreign = run('check', written('foreign.json', packFile()))
    expect([foreign.status, foreign.stderr.trim()]).toEqual([1, 'signature: unknown-key'])
    const wrong = run('check', written('wrong.json', holidayFile(holidays2027({ work: ['2027-10-13'] }), null)))
    expect([wrong.status, wrong.stderr.trim().split('\n')]).toEqual([
      1,
      ['signature: unsigned', 'holiday-work-on-weekday: 2027-10-13'],
    ])
    expect(run('check', written('other.json', '{}')).stderr).toContain('rule-file-other-kind')
  })

  it('says plainly which file is missing, no JSON, no key or not to be written', () => {
    const told = [
      [['check', at('none.json')], `没有这个文件：${at('none.json')}`],
      [['check', folder], `${folder} is a folder, not a file`],
      [['check', written('typo.json', '{"kind": x}')], '第 1 行第 10 个字符起读不下去'],
      [['sign', '--bundled', '--key', at('typo.json'), '--out', at('out.json')], 'holds no key to sign with'],
      [['key', '--out', at('nowhere/private.pem')], `要写入的文件夹不存在：${at('nowhere')}`],
    ] as const
    for (const [args, sentence] of told) {
      const { status, stderr } = run(...args)
      expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
      expect(stderr).not.toMatch(/ENOENT|EISDIR| {4}at /)
    }
  })
})
