import fs from 'node:fs'
import path from 'node:path'

type Asset = { readonly type: string; readonly plain: Uint8Array; readonly brotli: Uint8Array | null }

/** The page's files by URL path, read once: no request waits for the disk, and no path can leave the folder. */
export type Assets = ReadonlyMap<string, Asset>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Reads a bundle's folder; files of unknown type are left out. */
export function readAssets(folder: string): Assets {
  const assets = new Map<string, Asset>()
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    const compressed = `${file}.br`
    assets.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, {
      type,
      plain: fs.readFileSync(file),
      brotli: fs.existsSync(compressed) ? fs.readFileSync(compressed) : null,
    })
  }
  return assets
}

/** Inline styles are what Ant Design needs; everything else comes from the desk itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers every answer carries, in both mounts. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** A file of the page, or the page itself for a path that is one of its routes. */
export function answerAsset(assets: Assets, pathname: string, acceptEncoding: string): Response {
  const isRoute = !path.posix.extname(pathname)
  const asset = assets.get(pathname) ?? (isRoute ? assets.get('/index.html') : undefined)
  if (!asset) return new Response('not found', { status: 404, headers: securityHeaders })
  const brotli = asset.brotli !== null && /\bbr\b/.test(acceptEncoding) ? asset.brotli : null
  return new Response(Uint8Array.from(brotli ?? asset.plain), {
    headers: {
      ...securityHeaders,
      'content-type': asset.type,
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(brotli ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
    },
  })
}
