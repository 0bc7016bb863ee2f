import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Serving, serveDesk } from '../../../electron/serve.ts'

type Handle = (request: Request) => Promise<Response>

let serving: Serving | undefined

async function serve(handle: Handle): Promise<URL> {
  serving = await serveDesk({ desk: { handle }, port: 0 })
  return new URL(serving.address)
}

afterEach(async () => {
  await serving?.close()
  serving = undefined
})

const echo: Handle = async (incoming) =>
  Response.json({ method: incoming.method, path: new URL(incoming.url).pathname, body: await incoming.text() })

type Answer = { status: number; body: string; headers: NodeJS.Dict<string | string[]> }

/** A request as a browser may send it but `fetch` may not: with any Host, Origin and body. */
function ask(
  address: URL,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: Uint8Array | string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', path = '/', headers = {}, body } = options
    const outgoing = request({ host: '127.0.0.1', port: address.port, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          headers: incoming.headers,
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('answers to %s', async (name) => {
    const address = await serve(echo)
    expect((await ask(address, { headers: { host: `${name}:${address.port}` } })).status).toBe(200)
  })

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost'])('refuses the name %s', async (name) => {
    let reached = false
    const address = await serve(async (incoming) => {
      reached = true
      return echo(incoming)
    })
    const port = name === 'localhost' ? Number(address.port) + 1 : address.port
    const answer = await ask(address, { headers: { host: `${name}:${port}` } })
    expect(answer.status).toBe(421)
    expect(reached).toBe(false)
  })

  it('lets our own page and programs without an origin write', async () => {
    const address = await serve(echo)
    const own = await ask(address, { method: 'POST', headers: { origin: address.origin }, body: '投诉' })
    expect(JSON.parse(own.body)).toEqual({ method: 'POST', path: '/', body: '投诉' })
    expect((await ask(address, { method: 'POST', body: 'x' })).status).toBe(200)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
  ])('refuses a write that carries %j', async (headers) => {
    let reached = false
    const address = await serve(async (incoming) => {
      reached = true
      return echo(incoming)
    })
    expect((await ask(address, { method: 'POST', headers, body: 'x' })).status).toBe(403)
    expect(reached).toBe(false)
  })

  it('lets another site lead to the desk, and neither ask it nor load from it', async () => {
    const address = await serve(echo)
    const from = (site: string, mode: string) =>
      ask(address, { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } })
    expect((await from('cross-site', 'navigate')).status).toBe(200)
    expect((await from('same-origin', 'cors')).status).toBe(200)
    for (const site of ['cross-site', 'same-site']) expect((await from(site, 'no-cors')).status).toBe(403)
  })

  it('takes the host of the request line for a path', async () => {
    const address = await serve(async (incoming) => new Response(new URL(incoming.url).host))
    expect((await ask(address, { path: '//evil.example/x' })).body).toBe(address.host)
    expect((await ask(address, { path: 'http://evil.example/x' })).status).toBe(400)
  })
})

describe('bodies', () => {
  it('hands a large upload over byte for byte', async () => {
    const sent = Buffer.alloc(8 * 1024 * 1024, 'é和')
    let got: Buffer | undefined
    const address = await serve(async (incoming) => {
      got = Buffer.from(await incoming.arrayBuffer())
      return new Response('ok')
    })
    await ask(address, { method: 'POST', body: sent })
    expect(got?.equals(sent)).toBe(true)
  })

  it('answers 40 MB with 413 and a problem, and goes on serving', async () => {
    let reached = 0
    const address = await serve(async () => {
      reached++
      return new Response('ok')
    })
    const answer = await ask(address, { method: 'POST', body: Buffer.alloc(40 * 1024 * 1024) })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toEqual({
      problem: { code: 'too-large', reason: 'too-large', params: { most: 25 } },
    })
    expect(reached).toBe(0)
    expect((await ask(address, { method: 'POST', body: 'small' })).status).toBe(200)
  })

  it('never hands over half an upload', async () => {
    const paths: string[] = []
    const address = await serve(async (incoming) => {
      paths.push(new URL(incoming.url).pathname)
      return new Response('ok')
    })
    await new Promise<void>((resolve) => {
      const headers = { 'content-length': '1000' }
      const outgoing = request({ host: '127.0.0.1', port: address.port, method: 'POST', path: '/half', headers })
      outgoing.on('error', () => {})
      outgoing.on('close', () => resolve())
      outgoing.write('half', () => outgoing.destroy())
    })
    await ask(address, { path: '/whole' })
    expect(paths).toEqual(['/whole'])
  })

  it('gives a HEAD request the head alone', async () => {
    const address = await serve(async () => new Response('body', { headers: { 'x-desk': 'yes' } }))
    const answer = await ask(address, { method: 'HEAD' })
    expect(answer.headers['x-desk']).toBe('yes')
    expect(answer.body).toBe('')
  })

  it('cuts the connection when an answer breaks off, rather than passing it for whole', async () => {
    const address = await serve(async () => {
      const stream = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
        pull: (controller) => controller.error(new Error('broken')),
      })
      return new Response(stream)
    })
    await expect(ask(address, {})).rejects.toThrow()
  })
})

describe('subscriptions', () => {
  it('sends each line as it comes, and ends the stream when the page leaves', async () => {
    let push = (_line: string) => {}
    let left = () => {}
    const cancelled = new Promise<void>((resolve) => {
      left = resolve
    })
    let aborted = false
    const address = await serve(async (incoming) => {
      incoming.signal.addEventListener('abort', () => {
        aborted = true
      })
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          push = (line) => controller.enqueue(new TextEncoder().encode(line))
        },
        cancel: () => left(),
      })
      return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
    })
    const page = new AbortController()
    const answer = await fetch(address, { signal: page.signal })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    push('data: one\n\n')
    expect((await reader?.read())?.value).toBe('data: one\n\n')
    push('data: two\n\n')
    expect((await reader?.read())?.value).toBe('data: two\n\n')
    page.abort()
    await cancelled
    expect(aborted).toBe(true)
  })

  it('closes while pages are still listening', async () => {
    const address = await serve(async () => new Response(new ReadableStream({})))
    const answer = await fetch(address)
    await serving?.close()
    serving = undefined
    await expect(answer.text()).rejects.toThrow()
  })
})
