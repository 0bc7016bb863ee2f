/** A publisher's public key (发布方公钥): an Ed25519 key as SPKI in base64. */
export type TrustedKey = {
  /** The first 16 hex digits of the SHA-256 of the key, which a signature names it by. */
  readonly id: string
  readonly publicKey: string
}

/** Whose rule packs and holiday arrangements are taken. A key that once signed stays listed as long as its files are in use. */
export const trustedKeys: readonly TrustedKey[] = [
  { id: 'a147b5c3b4bcf927', publicKey: 'MCowBQYDK2VwAyEALQryJ46jree+lFJMak4jCWpzJHNZptMYlAvHtWtzMXY=' },
]
