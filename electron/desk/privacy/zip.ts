import { crc32 } from 'node:zlib'

/** A file of the archive; names may hold Chinese, folders are divided by `/`. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8. */
const UTF8 = 0x0800
const VERSION = 20
/** 1 January 1980: the archive says when it was made in its data, and two of the same data are the same bytes. */
const DOS_DAY = 0x21

/** The head of an entry as both lists hold it, without its signature. */
function headOf({ name, bytes }: ZipEntry): { fields: Buffer; name: Buffer } {
  const encoded = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8, 2)
  fields.writeUInt16LE(0, 4)
  fields.writeUInt16LE(0, 6)
  fields.writeUInt16LE(DOS_DAY, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(encoded.length, 22)
  return { fields, name: encoded }
}

const word = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/**
 * A ZIP archive with its files stored as they are: photos and PDF are packed already. For one customer's files, well below the
 * four gigabytes that the format holds.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const { fields, name } = headOf(entry)
    const local = Buffer.concat([word(LOCAL), fields, name])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(VERSION)
    directory.push(Buffer.concat([word(CENTRAL), made, fields, central, name]))
    parts.push(local, entry.bytes)
    offset += local.length + entry.bytes.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, word(END), end])
}
