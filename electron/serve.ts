/** The browser edition: the desk on the computer's own loopback address, out of reach of the network. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Problem } from '../shared/problem.ts'
import { securityHeaders } from './desk/assets.ts'

/** Above the largest attachment the desk accepts, so that the desk itself can name the file that is too big. */
const MOST_BODY_BYTES = 25 * 1024 * 1024

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

type Handler = { handle(request: Request): Promise<Response> }

export type Serving = {
  /** With a slash at the end: `http://127.0.0.1:8613/`. */
  readonly address: string
  close(): Promise<void>
}

function refusal(status: number, problem: Problem): Response {
  return Response.json({ problem }, { status, headers: { ...securityHeaders, 'cache-control': 'no-store' } })
}

/** The names this server answers to. Any other would be a stranger's name that was made to point here. */
function isOurHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
}

/**
 * Whether a read comes from our own page, or is somebody following a link to it. Another site could not see the answer, but it
 * could keep the desk busy. What is no browser does not say where it comes from.
 */
function isOurRead(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  return (
    site === undefined || site === 'same-origin' || site === 'none' || request.headers['sec-fetch-mode'] === 'navigate'
  )
}

/** Whether a write comes from our own page. What is no browser sends no origin, and has no session to borrow. */
function isOurOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || origin === `http://${host}`
}

/**
 * The whole body, or null when it is above the limit. It is read to its end even then: a browser that is cut off while
 * sending reports a lost connection and never shows our answer.
 * @throws when the client leaves before the end, so that half an upload never reaches the desk
 */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= MOST_BODY_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > MOST_BODY_BYTES ? null : Buffer.concat(chunks)
}

/** Writes an answer as it comes: a subscription stays open for hours and must reach the page line by line. */
async function send(answer: Response, response: ServerResponse, withBody: boolean): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body || !withBody) {
    await answer.body?.cancel()
    response.end()
    return
  }
  response.flushHeaders()
  const reader = answer.body.getReader()
  // The stream is told once that the reader has gone, here and nowhere else: closing it again throws outside any catch.
  let gone = false
  const leave = () => {
    if (gone || response.writableFinished) return
    gone = true
    reader.cancel().catch(() => {})
  }
  response.on('close', leave)
  if (response.destroyed) leave()
  while (!gone) {
    const { done, value } = await reader.read()
    if (done || gone) break
    if (!response.write(value)) await drained(response)
  }
  if (!gone) response.end()
}

/** Waits until the client has taken what was written, or has left. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle)
      response.off('close', settle)
      resolve()
    }
    response.on('drain', settle)
    response.on('close', settle)
    if (response.destroyed) settle()
  })
}

async function answer(desk: Handler, incoming: IncomingMessage, port: number, signal: AbortSignal): Promise<Response> {
  const { method = 'GET', url = '' } = incoming
  if (!isOurHost(incoming.headers.host, port)) return refusal(421, { code: 'forbidden', reason: 'wrong-address' })
  // A Request cannot carry it, and nobody needs it.
  if (method === 'TRACE') return refusal(405, { code: 'invalid', reason: 'wrong-request' })
  const isRead = READS.has(method)
  if (isRead ? !isOurRead(incoming) : !isOurOrigin(incoming))
    return refusal(403, { code: 'forbidden', reason: 'wrong-origin' })
  // Anything else would let the request line name another host.
  if (!url.startsWith('/')) return refusal(400, { code: 'invalid', reason: 'wrong-address' })
  const body = isRead ? undefined : await readBody(incoming)
  if (body === null) {
    const most = MOST_BODY_BYTES / 1024 / 1024
    return refusal(413, { code: 'too-large', reason: 'too-large', params: { most } })
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return desk.handle(
    new Request(`http://127.0.0.1:${port}${url}`, { method, headers, signal, ...(body === undefined ? {} : { body }) }),
  )
}

/**
 * Serves the desk to browsers on this computer. Port 0 takes any free one.
 * @throws the system's error when the port is taken (`EADDRINUSE`) or not allowed (`EACCES`)
 */
export async function serveDesk({ desk, port }: { desk: Handler; port: number }): Promise<Serving> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: chosenPort } = server.address() as AddressInfo
  server.on('request', async (incoming, response) => {
    const left = new AbortController()
    response.on('close', () => left.abort())
    try {
      await send(await answer(desk, incoming, chosenPort, left.signal), response, incoming.method !== 'HEAD')
    } catch {
      // Either the client has left, or the answer broke off half-way: only a cut connection tells it from a whole one.
      response.destroy()
    }
  })
  return {
    address: `http://127.0.0.1:${chosenPort}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
