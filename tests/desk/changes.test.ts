import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

/** Reads a stream until it has said `text`. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, text: string): Promise<string> {
  const decoder = new TextDecoder()
  let heard = ''
  while (!heard.includes(text)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`the stream ended after: ${heard}`)
    heard += decoder.decode(value, { stream: true })
  }
  return heard
}

describe('the stream of changes', () => {
  it('names the areas of a change once it is committed, and holds nothing of the customer', async () => {
    const response = await desk.request('/trpc/changes.stream', { headers: { accept: 'text/event-stream' } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.getReader()
    if (!reader) throw new Error('no stream')
    await readUntil(reader, '"areas":[]')
    await register(desk)
    const heard = await readUntil(reader, 'complaints')
    expect(heard).toContain('"areas":["complaints","customers","today"]')
    expect(heard).not.toContain('吴桂英')
    await reader.cancel()
  })

  it('stays silent about a command that failed', async () => {
    const response = await desk.request('/trpc/changes.stream', { headers: { accept: 'text/event-stream' } })
    const reader = response.body?.getReader()
    if (!reader) throw new Error('no stream')
    await readUntil(reader, '"areas":[]')
    await expect(register(desk, { unit: { purchaseDay: '2030-01-01' } })).rejects.toThrow('day-in-future')
    await desk.ask('people.add', { name: '小王', role: 'clerk', limitFen: 0, pin: '1122' }, 'manager')
    expect(await readUntil(reader, 'people')).not.toContain('complaints')
    await reader.cancel()
  })

  it.each([
    ['is signed out', () => desk.ask('session.signOut', undefined, 'clerk')],
    [
      'has left the centre',
      () =>
        desk.ask(
          'people.change',
          { id: 2, name: '小刘', role: 'clerk', limitFen: 30_000, active: false, pin: null },
          'manager',
        ),
    ],
  ])('ends with the session of whoever %s, without a word of what happens afterwards', async (_, end) => {
    const stream = (as: 'clerk' | 'manager') =>
      desk.request('/trpc/changes.stream', { headers: { accept: 'text/event-stream' } }, as)
    const reader = (await stream('clerk')).body?.getReader()
    const another = (await stream('manager')).body?.getReader()
    if (!reader || !another) throw new Error('no stream')
    await readUntil(reader, '"areas":[]')
    await readUntil(another, '"areas":[]')
    await end()
    const heard = await readUntil(reader, 'signed-out')
    expect(heard).not.toContain('people')
    let rest = await reader.read()
    while (!rest.done) rest = await reader.read()
    await desk.ask('people.add', { name: '小王', role: 'clerk', limitFen: 0, pin: '1122' }, 'manager')
    expect(await readUntil(another, 'people')).not.toContain('"areas":[]')
    await another.cancel()
  })

  it('is for those who are signed in', async () => {
    const response = await desk.request('/trpc/changes.stream', { headers: { accept: 'text/event-stream' } }, null)
    expect(await response.text()).toContain('signed-out')
  })
})
