import { canonicalText } from '../canonical.ts'

/** What a check code (校验码) binds: the frozen content and the wording and rules it was made with. */
export interface CheckedContent {
  readonly content: unknown
  readonly templateVersion: string
  readonly rulePackVersion: string
}

/** The text whose SHA-256 is the check code, in canonical form. */
export function checkedText({ content, templateVersion, rulePackVersion }: CheckedContent): string {
  return canonicalText({ content, templateVersion, rulePackVersion })
}

const SHOWN = 16

/** The part of a SHA-256 that people read and type, in groups of four: `9F86-D081-884C-7D65`. Throws when the text is no hex SHA-256. */
export function shortCheckCode(sha256: string): string {
  if (!/^[0-9a-f]{64}$/i.test(sha256)) throw new RangeError('not a SHA-256 in hex')
  return (sha256.slice(0, SHOWN).toUpperCase().match(/.{4}/g) ?? []).join('-')
}

/** The hex prefix to look a typed check code up by; null below two groups of four, which would find strangers' papers. */
export function checkCodePrefix(typed: string): string | null {
  // The letter O is what people type for a zero; hex has no O.
  const hex = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0')
  return /^[0-9a-f]{8,64}$/.test(hex) ? hex : null
}
