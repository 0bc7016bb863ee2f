/** The file types a case may hold (可附文件): pictures, PDF and sound recordings (图片、PDF、录音). */
export type AttachmentType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/gif'
  | 'image/heic'
  | 'application/pdf'
  | 'audio/mp4'
  | 'audio/mpeg'
  | 'audio/wav'
  | 'audio/ogg'
  | 'audio/amr'

const startsWith = (bytes: Uint8Array, offset: number, text: string) =>
  [...text].every((letter, index) => bytes[offset + index] === letter.charCodeAt(0))

/** What the bytes really are, whatever the name says; null for anything a case may not hold. */
export function sniffType(bytes: Uint8Array): AttachmentType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image/webp'
  if (startsWith(bytes, 0, 'GIF8')) return 'image/gif'
  if (startsWith(bytes, 4, 'ftypheic') || startsWith(bytes, 4, 'ftypmif1')) return 'image/heic'
  if (startsWith(bytes, 0, '%PDF-')) return 'application/pdf'
  return sniffSound(bytes)
}

function sniffSound(bytes: Uint8Array): AttachmentType | null {
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WAVE')) return 'audio/wav'
  if (startsWith(bytes, 0, '#!AMR')) return 'audio/amr'
  if (startsWith(bytes, 0, 'OggS') && !holds(bytes.subarray(0, 128), '\x80theora')) return 'audio/ogg'
  if (startsWith(bytes, 0, 'ID3') || isLayer3(bytes)) return 'audio/mpeg'
  // Phones write their recordings as m4a under several brands, which films bear as well: the tracks tell.
  if (startsWith(bytes, 4, 'ftyp') && hasTrack(bytes, 'soun') && !hasTrack(bytes, 'vide')) return 'audio/mp4'
  return null
}

/** The head of an MP3 frame (MPEG audio, layer III) with a bit rate and a sampling rate that exist. */
function isLayer3(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2
  return isFrame && third >> 4 !== 0xf && third >> 4 !== 0 && ((third >> 2) & 3) !== 3
}

const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'latin1')

/** Whether an MP4 file has a track of this kind: the handler of each is named in its `hdlr` box. */
function hasTrack(bytes: Uint8Array, kind: 'soun' | 'vide'): boolean {
  return holds(bytes, `hdlr\0\0\0\0\0\0\0\0${kind}`)
}
