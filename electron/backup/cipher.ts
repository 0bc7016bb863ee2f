import { createCipheriv, createDecipheriv } from 'node:crypto'
import { BackupProblem } from './problem.ts'

/** Bytes of plain text in one piece; each piece carries a tag of its own, so that none is used before it was checked. */
export const PIECE_BYTES = 64 * 1024
const TAG_BYTES = 16
const ALGORITHM = 'aes-256-gcm'

type Bytes = AsyncIterable<Uint8Array>

/** The nonce of a piece: its number, and whether it is the last. So pieces can be neither moved nor cut off at the end. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(index), 3)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts a stream into pieces of `size`, telling of each whether it is the last; there is always one, if an empty one. */
async function* pieces(source: Bytes, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const bytes of source) {
    held.push(bytes)
    length += bytes.length
    // One byte more than a piece must be there: only then it is not the last.
    if (length <= size) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; all.length - at > size; at += size) yield { piece: all.subarray(at, at + size), last: false }
    const rest = all.subarray(at)
    held = [rest]
    length = rest.length
  }
  yield { piece: Buffer.concat(held), last: true }
}

/** Encrypts a stream piece by piece (分块加密). `bound` is what the text belongs to: it decrypts beside nothing else. */
export async function* encrypt(source: Bytes, key: Uint8Array, bound: Uint8Array): AsyncGenerator<Buffer> {
  let index = 0
  for await (const { piece, last } of pieces(source, PIECE_BYTES)) {
    const cipher = createCipheriv(ALGORITHM, key, nonceOf(index, last)).setAAD(bound)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    index += 1
  }
}

/** Decrypts what `encrypt` made. @throws BackupProblem `backup-damaged` at the first piece that was changed, moved or cut off */
export async function* decrypt(source: Bytes, key: Uint8Array, bound: Uint8Array): AsyncGenerator<Buffer> {
  let index = 0
  for await (const { piece, last } of pieces(source, PIECE_BYTES + TAG_BYTES)) {
    if (piece.length < TAG_BYTES) throw new BackupProblem('backup-damaged', `piece ${index} is too short`)
    const decipher = createDecipheriv(ALGORITHM, key, nonceOf(index, last), { authTagLength: TAG_BYTES }).setAAD(bound)
    decipher.setAuthTag(piece.subarray(piece.length - TAG_BYTES))
    const text = decipher.update(piece.subarray(0, piece.length - TAG_BYTES))
    try {
      decipher.final()
    } catch (error) {
      throw new BackupProblem('backup-damaged', `piece ${index} was changed`, error)
    }
    yield text
    index += 1
  }
}
