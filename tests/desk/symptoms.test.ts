import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { SearchResult } from '../../electron/desk/search/service.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'
import { play } from './scenario.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })
const washer = { productClass: 'washing-machine', productName: '洗衣机' }
const takeIn = (changes: object) => ({
  customer: { new: newCustomer() },
  unit: { new: newUnit(washer) },
  complaintId: null,
  handInDay: '2026-03-16',
  fault: '',
  accessories: null,
  technician: null,
  draft: null,
  ...changes,
})

describe('how the problem shows on a complaint (A014)', () => {
  it('is picked, kept as codes beside the words, and found by its name in both languages', async () => {
    const { id, number } = await register(desk, {
      unit: washer,
      complaint: { symptoms: ['leaking', 'noise'], symptom: '脱水时响' },
    })
    const { complaint, missing } = await file(id)
    expect(complaint).toMatchObject({ symptoms: ['leaking', 'noise'], symptom: '脱水时响' })
    expect(missing).not.toContain('symptom')
    for (const text of ['漏水', '漏水 脱水', 'leaks'])
      expect((await desk.ask<SearchResult>('search.find', { text })).complaints, text).toMatchObject([{ number }])
    expect((await desk.ask<SearchResult>('search.find', { text: '不制冷' })).complaints).toEqual([])
  })

  it('is complete with what was picked alone, and stands on the registration form in its language', async () => {
    const { id } = await register(desk, { complaint: { symptoms: ['black-screen', 'whistling'] } })
    expect((await file(id)).missing).not.toContain('symptom')
    const form = async (language: 'zh-CN' | 'en') =>
      JSON.stringify(await desk.ask('agreements.registrationForm', { complaintId: id, language }))
    expect(await form('zh-CN')).toContain('"黑屏、啸叫"')
    expect(await form('en')).toContain('"black screen, whistling"')
  })

  it('picked anew, what the customer confirmed is not confirmed any more', async () => {
    const { id } = await register(desk, { complaint: { symptoms: ['black-screen'] } })
    await desk.ask('complaints.confirmReadBack', { id, text: '现象是黑屏。' })
    const save = async (symptoms: string[]) => {
      const { version } = (await file(id)).complaint
      await desk.ask('complaints.save', { id, version, complaint: newComplaint({ symptoms }), unit: null })
      return (await file(id)).complaint.readBackAt
    }
    expect(await save(['black-screen'])).not.toBeNull()
    expect(await save(['black-screen', 'no-sound'])).toBeNull()
  })

  it('is counted once however often it was picked, and unknown codes are refused', async () => {
    const { id } = await register(desk, { complaint: { symptoms: ['noise', 'noise'] } })
    expect((await file(id)).complaint.symptoms).toEqual(['noise'])
    const input = {
      customer: { new: newCustomer() },
      unit: null,
      complaint: newComplaint({ symptoms: ['haunted'] }),
      draft: null,
    }
    const refused = { as: 'clerk', call: 'complaints.register', status: 400, rows: {} } as const
    await play(desk, { ...refused, name: '', input, contains: ['complaint.symptoms.0'] })
  })
})

describe('how the problem shows on a repair (A014)', () => {
  it('needs no words once it is picked: they are its name, in lists and in the machine’s history', async () => {
    const { id, number } = await desk.ask<{ id: number; number: string }>(
      'repairs.takeIn',
      takeIn({ symptoms: ['leaking', 'no-spin'] }),
    )
    expect(await desk.ask('repairs.get', { id })).toMatchObject({
      symptoms: ['leaking', 'no-spin'],
      fault: '漏水、不脱水',
    })
    expect((await desk.ask<SearchResult>('search.find', { text: '不脱水' })).repairs).toMatchObject([{ number }])
  })

  it('needs one of the two', () =>
    play(desk, {
      name: '',
      as: 'clerk',
      call: 'repairs.takeIn',
      input: takeIn({ symptoms: [] }),
      status: 400,
      contains: ['"fault":"required"'],
      rows: {},
    }))

  it('stays when a save from the bench does not speak of it', async () => {
    const { id } = await desk.ask<{ id: number }>('repairs.takeIn', takeIn({ symptoms: ['noise'], fault: '轰轰响' }))
    const bench = {
      handInDay: '2026-03-16',
      fault: '轰轰响',
      diagnosis: '轴承坏',
      part: null,
      partReplaced: null,
      faultCause: null,
      workDone: null,
      partsUsed: null,
      costFen: null,
      accessories: null,
      technician: null,
      proof: null,
    }
    await desk.ask('repairs.save', { id, version: 1, repair: bench })
    expect(await desk.ask('repairs.get', { id })).toMatchObject({ symptoms: ['noise'], diagnosis: '轴承坏' })
    await desk.ask('repairs.save', { id, version: 2, repair: { ...bench, symptoms: ['shaking'] } })
    expect(await desk.ask('repairs.get', { id })).toMatchObject({ symptoms: ['shaking'] })
  })
})

describe('a recording of how it sounds (A014)', () => {
  const box = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + content.length)
    head.write(type, 4)
    return Buffer.concat([head, content])
  }
  const track = (kind: string) => box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12)]))
  const film = (...tracks: Buffer[]) =>
    Buffer.concat([box('ftyp', Buffer.from('mp42\0\0\0\0isom')), box('moov', Buffer.concat(tracks))])
  const send = (bytes: Buffer, name = '异响.m4a') => {
    const query = new URLSearchParams({ complaintId: '1', kind: 'recording', name })
    return desk.request(`/files?${query}`, { method: 'POST', body: new Uint8Array(bytes) })
  }
  beforeEach(() => register(desk))

  it.each([
    ['m4a', film(track('soun')), 'audio/mp4'],
    ['mp3 with tags', Buffer.from('ID3\x04\0\0'), 'audio/mpeg'],
    ['mp3 without', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
    ['ogg', Buffer.from('OggS\0\x02'), 'audio/ogg'],
    ['amr', Buffer.from('#!AMR\n'), 'audio/amr'],
  ])('%s is known by its bytes', async (_, bytes, mime) => {
    const response = await send(bytes)
    expect(response.status).toBe(200)
    const { uid } = (await response.json()) as { uid: string }
    expect((await desk.request(`/files/${uid}`)).headers.get('content-type')).toBe(mime)
    expect((await file(1)).attachments).toMatchObject([{ kind: 'recording', name: '异响.m4a', mime }])
  })

  it.each([
    ['a film under the name of a recording', film(track('soun'), track('vide'))],
    ['a film in Ogg', Buffer.from(`OggS\0\x02${'\0'.repeat(22)}\x80theora`, 'latin1')],
    ['text that begins like nothing', Buffer.from('电机轰轰响')],
    ['a broken frame', Buffer.from([0xff, 0xfb, 0xf0, 0x64])],
  ])('%s is refused with its name', async (_, bytes) => {
    const response = await send(bytes)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      problem: { code: 'invalid', reason: 'not-a-picture', params: { name: '异响.m4a' } },
    })
    expect(desk.count('attachment')).toBe(0)
  })
})
