/** Neither a path nor a name that one of the systems refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what must go
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g

/** The proposed name of a PDF, from a title that may hold anything; `otherwise` when nothing of it can stay. */
export function pdfName(title: string, otherwise: string): string {
  const name = title
    .replace(FORBIDDEN, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  return `${name || otherwise}.pdf`
}
