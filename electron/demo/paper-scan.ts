import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 420
const HEIGHT = 594

/** A PNG that looks like a scanned page from afar (示意扫描件): grey lines of writing on white. */
export function paperScan(): Uint8Array<ArrayBuffer> {
  const pixels = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xff)
  for (let y = 0; y < HEIGHT; y += 1) {
    // Each row begins with the number of its filter: none.
    pixels[y * (WIDTH + 1)] = 0
    const isWriting = y > 60 && y < HEIGHT - 80 && y % 18 < 3
    if (isWriting) pixels.fill(0x99, y * (WIDTH + 1) + 50, y * (WIDTH + 1) + 50 + 250 + ((y * 7) % 70))
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // Eight bits of grey.
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Uint8Array.from(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
