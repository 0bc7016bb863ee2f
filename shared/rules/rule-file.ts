import * as z from 'zod'
import { canonicalText } from '../canonical.ts'

/**
 * A rule file (规则文件), as it comes on a USB stick: one rule pack or the holidays of one year in an envelope that says what
 * it is, with the publisher's signature. `signature` is null in a file that nobody has signed.
 */
export type RuleFile = {
  readonly kind: RuleFileKind
  readonly format: 1
  readonly content: unknown
  readonly signature: { readonly key: string; readonly value: string } | null
}

export const ruleFileKinds = ['hejie-desk/rule-pack', 'hejie-desk/holiday-year'] as const
export type RuleFileKind = (typeof ruleFileKinds)[number]

/** The newest format this program reads. */
const FORMAT = 1

/** Twenty times the delivered pack; what is larger is no rule file. */
export const MOST_RULE_FILE_BYTES = 4 * 1024 * 1024

/** Why a text is no rule file; each is a reason of the language files. */
export type EnvelopeFault =
  | 'rule-file-not-json'
  | 'rule-file-other-kind'
  | 'rule-file-newer-format'
  | 'rule-file-forged'
  | 'rule-file-too-large'

const envelope = z.object({
  kind: z.enum(ruleFileKinds),
  format: z.int().positive(),
  content: z.looseObject({ format: z.int().optional() }),
  signature: z.unknown().optional(),
})

const signature = z.object({ key: z.string().max(100), value: z.base64().max(200) })

/** Reads the text of a rule file; its signature and its content are not looked at yet. */
export function readRuleFile(text: string): { file: RuleFile } | { fault: EnvelopeFault } {
  // A text has at least as many bytes as it has characters.
  if (text.length > MOST_RULE_FILE_BYTES) return { fault: 'rule-file-too-large' }
  const read = parse(text)
  if (read === undefined) return { fault: 'rule-file-not-json' }
  const { data } = envelope.safeParse(read)
  if (!data) return { fault: 'rule-file-other-kind' }
  if (data.format > FORMAT || (data.content.format ?? FORMAT) > FORMAT) return { fault: 'rule-file-newer-format' }
  const signed = data.signature === undefined || data.signature === null ? null : signature.safeParse(data.signature)
  if (signed !== null && !signed.success) return { fault: 'rule-file-forged' }
  return { file: { kind: data.kind, format: FORMAT, content: data.content, signature: signed?.data ?? null } }
}

/** The JSON in a text, which a Windows editor may have begun with a byte order mark; undefined when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The text that is signed (签名原文): kind, format and content, so that none of them can be changed behind a signature. */
export function signedText({ kind, format, content }: Pick<RuleFile, 'kind' | 'format' | 'content'>): string {
  return canonicalText({ kind, format, content })
}
