/** The file types a case may hold (可附文件): pictures and PDF. */
export type AttachmentType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/heic' | 'application/pdf'

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
  return null
}
