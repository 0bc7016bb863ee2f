import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyId, signatureState } from '../../../electron/desk/rules/signature.ts'
import { bundledPack, isNewerVersion } from '../../../shared/rules/pack.ts'
import { packChanges } from '../../../shared/rules/pack-changes.ts'
import { MOST_RULE_FILE_BYTES, type RuleFile, readRuleFile, signedText } from '../../../shared/rules/rule-file.ts'
import { trustedKeys } from '../../../shared/rules/trusted-keys.ts'
import { newerPack, newPublisher, packFile, publisher } from '../../desk/publisher.ts'

function readable(text: string): RuleFile {
  const read = readRuleFile(text)
  if ('fault' in read) throw new Error(read.fault)
  return read.file
}

const state = (text: string) => signatureState(readable(text), [publisher.key])

/** The same JSON with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('a rule file', () => {
  it.each([
    ['not JSON', 'PK\u0003\u0004', 'rule-file-not-json'],
    ['JSON of another kind', '{"kind":"backup","format":1,"content":{}}', 'rule-file-other-kind'],
    ['a bare pack', JSON.stringify(bundledPack), 'rule-file-other-kind'],
    ['a newer envelope', '{"kind":"hejie-desk/rule-pack","format":2,"content":{}}', 'rule-file-newer-format'],
    ['a newer pack', '{"kind":"hejie-desk/rule-pack","format":1,"content":{"format":2}}', 'rule-file-newer-format'],
    [
      'a signature of no shape',
      '{"kind":"hejie-desk/rule-pack","format":1,"content":{},"signature":"yes"}',
      'rule-file-forged',
    ],
    ['too much', ' '.repeat(MOST_RULE_FILE_BYTES + 1), 'rule-file-too-large'],
  ])('is refused by name: %s', (_, text, fault) => {
    expect(readRuleFile(text)).toEqual({ fault })
  })

  it('may begin with the byte order mark of a Windows editor', () => {
    expect(state(`\uFEFF${packFile()}`)).toBe('signed')
  })

  it('keeps its signature when its keys are written in another order, and loses it with any other change', () => {
    const file = packFile()
    expect(state(JSON.stringify(turned(JSON.parse(file))))).toBe('signed')
    expect(state(file.replace('2099.1', '2099.2'))).toBe('forged')
    // A signature holds for one kind of file only.
    expect(state(file.replace('hejie-desk/rule-pack', 'hejie-desk/holiday-year'))).toBe('forged')
    expect(signatureState(readable(packFile(newerPack(), newPublisher())), [publisher.key])).toBe('unknown-key')
    const { signature, ...unsigned } = JSON.parse(file)
    expect(state(JSON.stringify(unsigned))).toBe('unsigned')
    expect(state(JSON.stringify({ ...unsigned, signature: { ...signature, value: 'AAAA' } }))).toBe('forged')
  })

  it('is signed over a text that does not depend on the order of its keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })),
        (content) => {
          const file = { kind: 'hejie-desk/rule-pack', format: 1 } as const
          expect(signedText({ ...file, content: turned(content) })).toBe(signedText({ ...file, content }))
        },
      ),
    )
  })

  it('nested too deeply to be written down is forged, not a crash', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const text = `{"kind":"hejie-desk/rule-pack","format":1,"content":{"x":${deep}},"signature":{"key":"${publisher.key.id}","value":"AAAA"}}`
    expect(['forged', 'rule-file-not-json']).toContain(
      ((read) => ('fault' in read ? read.fault : signatureState(read.file, [publisher.key])))(readRuleFile(text)),
    )
  })
})

describe('the trusted keys', () => {
  it('are named by their own digest, each once', () => {
    expect(trustedKeys.length).toBeGreaterThan(0)
    for (const key of trustedKeys) expect(key.id).toBe(keyId(key.publicKey))
    expect(new Set(trustedKeys.map(({ id }) => id)).size).toBe(trustedKeys.length)
  })
})

describe('versions of packs', () => {
  it.each([
    ['2026.2', '2026.1', true],
    ['2026.10', '2026.9', true],
    ['2027.1', '2026.12', true],
    ['2026.1', '2026.1', false],
    ['2026.9', '2026.10', false],
  ])('%s is newer than %s: %s', (version, than, expected) => {
    expect(isNewerVersion(version, than)).toBe(expected)
  })
})

describe('what a pack changes', () => {
  it('names what was added, changed and gone, and says when there is nothing', () => {
    expect(packChanges(bundledPack, structuredClone(bundledPack))).toEqual({
      instruments: [],
      provisions: [],
      products: [],
      other: false,
    })
    const [first, ...products] = newerPack().products
    const added = { ...bundledPack.products[0], id: 'robot', name: { zh: '家用机器人', en: 'Household robot' } }
    const changes = packChanges(bundledPack, { ...newerPack(), products: [...products, added] as typeof products })
    expect(changes.products).toEqual([
      { id: 'lcd-tv', name: expect.objectContaining({ zh: '液晶电视机' }), what: 'changed' },
      { id: 'robot', name: added.name, what: 'added' },
      { id: first?.id, name: first?.name, what: 'gone' },
    ])
    expect(changes.other).toBe(false)
    expect(packChanges(bundledPack, { ...bundledPack, unknowns: [] }).other).toBe(true)
  })
})
