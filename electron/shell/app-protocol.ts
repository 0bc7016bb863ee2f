import { protocol } from 'electron'
import { hasPlainPath, isOurs, SCHEME } from './address.ts'

/** Gives the scheme the rights of a website with a secure origin. Electron takes this only before it is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * A subscription's body as a stream of our own, which knows that it was closed. When a page leaves, Electron and the
 * stream's maker both end it, and whoever comes second throws where nothing catches.
 */
function ownStream(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let closed = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (closed) return
      if (value) controller.enqueue(value)
      if (!done) return
      closed = true
      controller.close()
    },
    async cancel(reason) {
      closed = true
      await reader.cancel(reason).catch(() => {})
    },
  })
}

/** Mounts the desk on the scheme. */
export function setupProtocol(desk: { handle(request: Request): Promise<Response> }): void {
  protocol.handle(SCHEME, async (request) => {
    if (!isOurs(request.url) || !hasPlainPath(request.url)) return new Response('not found', { status: 404 })
    // Electron hands bodies on as they are: only the network stack would unpack a compressed one.
    request.headers.delete('accept-encoding')
    const answer = await desk.handle(request)
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    if (!isStream || !answer.body) return answer
    return new Response(ownStream(answer.body), { status: answer.status, headers: answer.headers })
  })
}
