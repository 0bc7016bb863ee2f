import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): equal text for equal content whatever the order of its keys. What is hashed or signed is this.
 * Throws for what is not JSON.
 */
export function canonicalText(content: unknown): string {
  const text = canonicalize(content)
  if (text === undefined) throw new TypeError('the content is not JSON')
  return text
}
