const MEBIBYTE = 1024 * 1024

/** Most bytes of one attachment (附件上限): a phone's photo is well below this, a page scanned at full colour too. */
export const MOST_ATTACHMENT_BYTES = 20 * MEBIBYTE

/** A size in MB for a person, with one decimal, rounded up: what is above a limit never reads as the limit itself. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / MEBIBYTE) * 10) / 10
}
