export const SCHEME = 'app'
const HOST = 'desk'

/** Where the page stands in the desktop window. */
export const PAGE = `${SCHEME}://${HOST}/`

/** Whether an address is one of the desk's own. Node calls the origin of every such scheme `null`, so it is never asked. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST
}

/** Whether the path of an address, decoded once, goes down only: `..%2f` survives the parsing of addresses. */
export function hasPlainPath(address: string): boolean {
  try {
    const path = decodeURIComponent(new URL(address).pathname)
    return !/(^|[\\/])\.\.([\\/]|$)|\0/.test(path)
  } catch {
    return false
  }
}

/** Whether a frame may show an address: the desk itself, and in a frame inside it what the page made (a scan, a paper). */
export function mayShow(address: string, isMainFrame: boolean): boolean {
  if (isOurs(address)) return true
  return !isMainFrame && (address.startsWith(`blob:${PAGE}`) || address === 'about:blank' || address === 'about:srcdoc')
}
