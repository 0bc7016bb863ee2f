const OUTSIDE = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Opens a link of a page outside the desk, when it is a kind that a browser, a mail program or a telephone takes.
 * Customers' words hold links; none of them may start a program or read a file. Returns whether it was opened.
 */
export function openOutside(link: string, open: (address: string) => void): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  // A name and password before the host is how a link pretends to lead elsewhere.
  if (!OUTSIDE.has(url.protocol) || url.username !== '' || url.password !== '') return false
  open(url.href)
  return true
}
