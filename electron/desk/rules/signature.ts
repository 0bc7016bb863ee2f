import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import { type RuleFile, signedText } from '../../../shared/rules/rule-file.ts'
import type { TrustedKey } from '../../../shared/rules/trusted-keys.ts'

/** What a signature says of a rule file (签名核对). */
export type SignatureState = 'unsigned' | 'unknown-key' | 'forged' | 'signed'

/** The name of a public key: the first 16 hex digits of the SHA-256 of its SPKI. */
export function keyId(publicKey: string): string {
  return hash('sha256', Buffer.from(publicKey, 'base64'), 'hex').slice(0, 16)
}

/** Holds a rule file against the keys that are trusted; only `signed` says that one of them signed every word of it. */
export function signatureState(file: RuleFile, keys: readonly TrustedKey[]): SignatureState {
  const { signature } = file
  if (signature === null) return 'unsigned'
  const key = keys.find(({ id }) => id === signature.key)
  if (!key) return 'unknown-key'
  return fits(file, signature.value, key.publicKey) ? 'signed' : 'forged'
}

function fits(file: RuleFile, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  try {
    return verify(null, Buffer.from(signedText(file)), key, Buffer.from(signature, 'base64'))
  } catch {
    // A content nested too deeply to be written down was never signed.
    return false
  }
}

/** The file with the signature of a private key (PEM). @throws when the text holds no Ed25519 key */
export function signRuleFile(file: Omit<RuleFile, 'signature'>, privatePem: string): RuleFile {
  const key = createPrivateKey(privatePem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key')
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  const value = sign(null, Buffer.from(signedText(file)), key).toString('base64')
  return { ...file, signature: { key: keyId(publicKey), value } }
}
