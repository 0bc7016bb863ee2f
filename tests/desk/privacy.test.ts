import fs from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findAlterations } from '../../electron/store/event-check.ts'
import { attachmentsOf, reading } from '../../electron/store/online-copy.ts'
import type { CustomerData } from '../../shared/privacy/customer-data.ts'
import { INTERNAL, paperOf, signedCase, upload } from './agreed-case.ts'
import { newComplaint, newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

/** What only the customer's own records hold, wherever it may have been copied to. */
const NAME = '吴桂英'
const PHONE = '13800001111'
const TALK = '她说家里老人天天看戏，离不了电视。'
const ADDRESS = '幸福路 18 号'
const MAKER_TALK = '厂家说这个客户惯于投诉。'

type Preview = {
  digest: string
  nothing: boolean
  nameGoes: boolean
  openComplaints: { number: string }[]
  openRepairs: { number: string }[]
  held: { number: string; reason: string }[]
  keptAgreements: { number: string; until: string | null }[]
  erased: { phones: number; attachments: number; complaints: number; contacts: number }
}

const preview = (customerId = 1) => desk.ask<Preview>('privacy.preview', { customerId }, 'manager')

const anonymise = async (changes: object = {}, customerId = 1) =>
  desk.call(
    'privacy.anonymise',
    { customerId, reason: '客户来电要求', pin: '2468', digest: (await preview(customerId)).digest, ...changes },
    'manager',
  )

const talk = (complaintId: number, words: string, changes: object = {}) =>
  desk.ask('contacts.log', {
    complaintId,
    kind: 'phone',
    direction: 'in',
    chase: false,
    minutes: 3,
    words,
    promise: null,
    ...changes,
  })

/** Closes a case whatever is still open on it, as a manager may. */
async function close(complaintId: number) {
  const { complaint } = await desk.ask<{ complaint: { version: number } }>('complaints.get', { id: complaintId })
  await desk.ask(
    'complaints.move',
    {
      id: complaintId,
      version: complaint.version,
      to: 'closed',
      outcome: 'withdrawn',
      reason: `${NAME}来电撤回`,
      override: true,
    },
    'manager',
  )
}

/** A customer with a signed agreement, a talk, a photo and a finished repair; everything is done but not yet closed. */
async function wholeCustomer() {
  const signed = await signedCase(desk)
  await talk(signed.complaintId, TALK)
  await talk(signed.complaintId, MAKER_TALK, { kind: 'maker', direction: 'out' })
  const photo = await upload(desk, signed.complaintId, 'photo')
  return { ...signed, photo }
}

async function closedCustomer() {
  const customer = await wholeCustomer()
  await close(customer.complaintId)
  return customer
}

/** The files of a ZIP by name, found by its directory at the end, as any program does; each must be what its check sum says. */
function unpacked(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, Buffer>()
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    const [size, nameLength, local] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + bytes.readUInt16LE(local + 26)
    const content = bytes.subarray(from, from + size)
    expect(crc32(content)).toBe(bytes.readUInt32LE(at + 16))
    files.set(name, content)
    at += 46 + nameLength
  }
  return files
}

/** Every text of every table, so that a column nobody thought of is looked at as well. */
function everyText(except: readonly string[] = []): string {
  const tables = desk.store
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  return tables
    .filter(({ name }) => !except.includes(name))
    .map(({ name }) => JSON.stringify(desk.store.prepare<[]>(`SELECT * FROM ${name}`).all()))
    .join('\n')
}

const found = async (text: string) => {
  const { complaints, repairs, customers } = await desk.ask<Record<string, unknown[]>>('search.find', { text })
  return [complaints, repairs, customers].flat().length
}

describe('anonymising a customer', () => {
  it('is refused while a case or a repair is open, and names what to close first', async () => {
    const { caseNumber } = await wholeCustomer()
    expect((await preview()).openComplaints).toEqual([{ id: 1, number: caseNumber }])
    const refused = await anonymise()
    expect(refused.problem).toMatchObject({ code: 'conflict', reason: 'open-work-first' })
    expect(everyText()).toContain(NAME)
  })

  it('takes name, phone, words and files out of every table, and the chain of events still verifies', async () => {
    const { photo } = await closedCustomer()
    expect(everyText(['agreement'])).toContain(TALK)
    expect((await anonymise()).status).toBe(200)
    const left = everyText(['agreement'])
    for (const words of [NAME, PHONE, TALK, ADDRESS, '32A7788', '看着看着就黑屏', INTERNAL.opinion, INTERNAL.talk])
      expect(left).not.toContain(words)
    expect(findAlterations(desk.store)).toEqual([])
    const file = await desk.request(`/files/${photo}`)
    expect(file.status).toBe(404)
    expect(await file.text()).toContain('file-erased')
  })

  it('leaves neither the name nor the phone in the bytes of the database and its files', async () => {
    await closedCustomer()
    // The agreement is kept by law; here its period has been set and is over.
    await desk.ask('privacy.setRetention', { complaint: null, repair: null, agreement: 1 }, 'manager')
    desk.setTime('2026-06-16', '09:05')
    expect((await anonymise()).status).toBe(200)
    const files = fs.readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    expect(files.filter((each) => each.isFile() && /^[0-9a-f]{64}$/.test(each.name))).toEqual([])
    const bytes = ['desk.db', 'desk.db-wal']
      .map((name) => path.join(desk.folder, name))
      .filter((file) => fs.existsSync(file))
      .map((file) => fs.readFileSync(file))
    const residue = [NAME, PHONE, TALK, 'wuguiying'].filter((words) => bytes.some((content) => content.includes(words)))
    expect(residue).toEqual([])
  })

  it('leaves the backup no file to look for that was erased', async () => {
    await closedCustomer()
    const named = () => reading(path.join(desk.folder, 'desk.db'), attachmentsOf)
    expect(named()).toHaveLength(1)
    await anonymise()
    expect(named()).toEqual([])
  })

  it('is no longer found by name, pinyin, phone or words, and keeps numbers, days, amounts and the outcome', async () => {
    const { complaintId, caseNumber } = await closedCustomer()
    for (const text of [NAME, 'wgy', '1111', '黑屏', '32A7788']) expect(await found(text)).toBeGreaterThan(0)
    const before = await desk.ask<{ complaint: object; proposals: { beyondFen: number }[] }>('complaints.get', {
      id: complaintId,
    })
    await anonymise()
    for (const text of [NAME, 'wgy', PHONE, '1111', '32A7788']) expect(await found(text)).toBe(0)
    expect(await found(caseNumber)).toBe(1)
    const after = await desk.ask<typeof before>('complaints.get', { id: complaintId })
    const statistics = ['number', 'stage', 'outcome', 'channel', 'createdAt', 'closedAt', 'chaseCount', 'severity']
    const pick = ({ complaint }: typeof before) =>
      Object.fromEntries(Object.entries(complaint).filter(([key]) => statistics.includes(key)))
    expect(pick(after)).toEqual(pick(before))
    expect(after.proposals.map(({ beyondFen }) => beyondFen)).toEqual(
      before.proposals.map(({ beyondFen }) => beyondFen),
    )
  })

  it('keeps an agreement with its check code within its keeping period, names it, and erases it once that is over', async () => {
    const { agreementId } = await closedCustomer()
    expect((await preview()).keptAgreements).toEqual([{ complaintId: 1, number: 'XY-2026-0001', until: '2029-03-16' }])
    await anonymise()
    const paper = await paperOf(desk, agreementId)
    expect(paper.intact).toBe(true)
    expect(JSON.stringify(paper.content)).toContain(NAME)

    desk.setTime('2029-03-16', '09:05')
    expect((await preview()).nothing).toBe(true)
    desk.setTime('2029-03-17', '09:05')
    expect((await anonymise()).status).toBe(200)
    expect((await desk.call('agreements.get', { id: agreementId, language: 'zh-CN' })).problem?.reason).toBe(
      'paper-erased',
    )
    expect(everyText()).not.toContain(NAME)
    expect(desk.store.prepare<[]>('SELECT check_code FROM agreement').get()).toMatchObject({
      check_code: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(findAlterations(desk.store)).toEqual([])
  })

  it('asks for the PIN again, for a reason, and for the preview that was read', async () => {
    await closedCustomer()
    expect((await anonymise({ pin: '1111' })).problem?.reason).toBe('wrong-pin')
    expect((await anonymise({ reason: ' ' })).problem?.fields).toEqual({ reason: 'required' })
    expect((await anonymise({ digest: 'another' })).problem?.reason).toBe('changed-meanwhile')
    const asClerk = await desk.call('privacy.anonymise', {
      customerId: 1,
      reason: '要求',
      pin: '1357',
      digest: (await preview()).digest,
    })
    expect(asClerk.problem?.code).toBe('forbidden')
    expect(everyText()).toContain(TALK)
  })

  it('cannot be undone: nothing is added to or changed about an anonymised customer, case or repair', async () => {
    const { complaintId } = await closedCustomer()
    await anonymise()
    const reasonOf = async (call: string, input: object) => (await desk.call(call, input, 'manager')).problem?.reason
    expect(await reasonOf('customers.save', { id: 1, version: 2, customer: newCustomer() })).toBe('customer-anonymised')
    expect(
      await reasonOf('complaints.register', {
        customer: { id: 1 },
        unit: null,
        complaint: newComplaint(),
        draft: null,
      }),
    ).toBe('customer-anonymised')
    expect(
      await reasonOf('complaints.move', {
        id: complaintId,
        version: 99,
        to: 'fact-finding',
        outcome: null,
        reason: '再办',
        override: true,
      }),
    ).toBe('case-is-anonymised')
    expect(await reasonOf('complaints.void', { id: complaintId, reason: '错' })).toBe('case-is-anonymised')
  })

  it('removes half-typed forms about him, and no one else’s', async () => {
    const { complaintId } = await closedCustomer()
    const other = await register(desk, {
      customer: { name: '李国强', phones: [{ number: '13900002222', label: null }] },
    })
    const save = (form: string, subject: string, content: object) => desk.ask('drafts.save', { form, subject, content })
    await save('case-talk', String(complaintId), { words: '没写完' })
    await save('complaint', '', { phone: PHONE })
    await save('case-talk', String(other.id), { words: '别人的' })
    await anonymise()
    const drafts = await desk.ask<{ form: string; subject: string }[]>('drafts.list')
    expect(drafts.map(({ subject }) => subject)).toEqual([String(other.id)])
    expect(await found('李国强')).toBe(2)
  })
})

describe('a legal hold', () => {
  it('keeps the case whole with its customer’s name, and the rest of his records goes', async () => {
    const { complaintId, caseNumber } = await closedCustomer()
    const second = await desk.ask<{ id: number }>('complaints.register', {
      customer: { id: 1 },
      unit: null,
      complaint: newComplaint({ words: '第二件事的原话' }),
      draft: null,
    })
    await close(second.id)
    await desk.ask('privacy.hold', { complaintId, reason: '法院已立案' }, 'manager')
    const before = await preview()
    expect(before.held).toEqual([{ id: complaintId, number: caseNumber, reason: '法院已立案' }])
    expect(before.nameGoes).toBe(false)
    expect((await anonymise()).status).toBe(200)
    const left = everyText()
    for (const words of [NAME, PHONE, TALK]) expect(left).toContain(words)
    expect(left).not.toContain('第二件事的原话')

    await desk.ask('privacy.liftHold', { complaintId, reason: '已判决' }, 'manager')
    expect((await anonymise()).status).toBe(200)
    expect(everyText(['agreement'])).not.toContain(TALK)
    expect(everyText(['agreement'])).not.toContain(PHONE)
  })
})

describe('exporting a customer', () => {
  const archive = async () => {
    const response = await desk.request('/customers/1/data.zip', { method: 'POST' }, 'manager')
    expect(response.status).toBe(200)
    return unpacked(Buffer.from(await response.arrayBuffer()))
  }

  it('gives out everything held about him in one ZIP that any program opens', async () => {
    const { photo } = await wholeCustomer()
    const files = await archive()
    const data: CustomerData = JSON.parse(files.get('customer.json')?.toString('utf8') ?? '')
    expect(data.customer).toMatchObject({ name: NAME, phones: [{ number: PHONE, label: null }] })
    expect(data.machines[0]).toMatchObject({ serial: '32A7788', priceFen: 299900 })
    const [complaint] = data.complaints
    expect(complaint?.words).toBe('看着看着就黑屏，我要换一台。')
    expect(complaint?.contacts.map(({ words }) => words)).toEqual([TALK])
    expect(complaint?.agreements[0]).toMatchObject({ number: 'XY-2026-0001', state: 'signed' })
    const [attached] = complaint?.files ?? []
    expect(attached?.name).toBe('扫描件.png')
    const bytes = files.get(attached?.file ?? '')
    const stored = await desk.request(`/files/${photo}`)
    expect(bytes).toEqual(Buffer.from(await stored.arrayBuffer()))
  })

  it('holds no internal talk, no talk with the maker, no opinion, and not what was voided as a mistake', async () => {
    const { complaintId } = await wholeCustomer()
    const { contactId } = await desk.ask<{ contactId: number }>('contacts.log', {
      complaintId,
      kind: 'phone',
      direction: 'in',
      chase: true,
      minutes: null,
      words: '记错案子的一通电话',
      promise: null,
    })
    await desk.ask('contacts.void', { id: contactId, reason: '记错了' }, 'manager')
    const file = Buffer.concat([...(await archive()).values()]).toString('utf8')
    const sheet = JSON.stringify(await desk.ask('privacy.exportSheet', { customerId: 1 }, 'manager'))
    for (const text of [file, sheet]) {
      expect(text).toContain(TALK)
      for (const internal of [
        INTERNAL.opinion,
        INTERNAL.talk,
        MAKER_TALK,
        '记错案子',
        '"chase',
        '"severity',
        '"opinion',
      ])
        expect(text).not.toContain(internal)
    }
  })

  it('is the manager’s, and stands in the log each time', async () => {
    await wholeCustomer()
    const refused = await desk.request('/customers/1/data.zip', { method: 'POST' })
    expect(refused.status).toBe(403)
    expect((await desk.request('/customers/1/data.zip', { method: 'POST' }, null)).status).toBe(401)
    expect((await desk.call('privacy.exportSheet', { customerId: 1 })).problem?.code).toBe('forbidden')
    await archive()
    await desk.ask('privacy.exportSheet', { customerId: 1 }, 'manager')
    const events = desk.store.prepare<[]>(`SELECT id FROM event WHERE kind = 'customer.exported'`).all()
    expect(events).toHaveLength(2)
  })
})

describe('keeping periods', () => {
  type Due = {
    digest: string
    cases: { number: string }[]
    repairs: { number: string }[]
    customers: number
    keptAgreements: unknown[]
  }
  const due = () => desk.ask<Due>('privacy.retentionPreview', undefined, 'manager')

  it('keep complaints and repairs without limit until the centre says otherwise, and agreements three years', async () => {
    const rules = await desk.ask<{ kind: string; months: number | null }[]>('privacy.retention', undefined, 'manager')
    expect(rules.map(({ kind, months }) => [kind, months])).toEqual([
      ['complaint', null],
      ['repair', null],
      ['agreement', 36],
    ])
    await closedCustomer()
    desk.setTime('2046-03-16', '09:05')
    expect(await due()).toMatchObject({ cases: [], repairs: [], customers: 0 })
  })

  it('list what is past them today, erase it only when a person confirms with the PIN, and never a held case', async () => {
    const { caseNumber, complaintId } = await closedCustomer()
    const open = await register(desk, {
      customer: { name: '李国强', phones: [{ number: '13900002222', label: null }] },
    })
    await desk.ask('privacy.setRetention', { complaint: 12, repair: null, agreement: 36 }, 'manager')
    desk.setTime('2027-03-15', '18:00')
    expect((await due()).cases).toEqual([])
    desk.setTime('2027-03-16', '09:05')
    expect(await due()).toMatchObject({ cases: [{ number: caseNumber }], customers: 1 })
    expect(everyText()).toContain(TALK)

    await desk.ask('privacy.hold', { complaintId, reason: '消协调解中' }, 'manager')
    expect((await due()).cases).toEqual([])
    await desk.ask('privacy.liftHold', { complaintId, reason: '调解结束' }, 'manager')

    const { digest } = await due()
    const carryOut = (input: object) => desk.call('privacy.carryOut', { pin: '2468', digest, ...input }, 'manager')
    expect((await carryOut({ pin: '0000' })).problem?.reason).toBe('wrong-pin')
    expect((await carryOut({ digest: '0' })).problem?.reason).toBe('changed-meanwhile')
    expect((await carryOut({})).status).toBe(200)
    expect(everyText(['agreement'])).not.toContain(TALK)
    expect(await found(NAME)).toBe(0)
    expect(await found('李国强')).toBe(2)
    expect(
      (await desk.ask<{ complaint: { words: string } }>('complaints.get', { id: open.id })).complaint.words,
    ).toContain('黑屏')
    expect((await carryOut({})).problem?.reason).toBe('nothing-to-anonymise')
    expect(findAlterations(desk.store)).toEqual([])
  })

  it('leave the name to a customer who has another record that is kept', async () => {
    const { complaintId } = await closedCustomer()
    const { unitId } = desk.store
      .prepare<[], { unitId: number }>(`SELECT unit_id AS unitId FROM complaint WHERE id = ${complaintId}`)
      .get() ?? { unitId: 0 }
    await desk.ask('repairs.takeIn', {
      customer: { id: 1 },
      unit: { id: unitId },
      complaintId: null,
      handInDay: '2026-03-16',
      fault: '遥控器失灵',
      symptoms: [],
      mileageKm: null,
      accessories: null,
      technician: null,
      draft: null,
    })
    await desk.ask('privacy.setRetention', { complaint: 12, repair: null, agreement: 36 }, 'manager')
    desk.setTime('2027-04-16', '09:05')
    const { digest, customers, cases } = await due()
    expect([customers, cases.length]).toEqual([0, 1])
    await desk.ask('privacy.carryOut', { pin: '2468', digest }, 'manager')
    expect(everyText(['agreement'])).toContain(PHONE)
    expect(everyText(['agreement'])).not.toContain(TALK)
  })

  it('take whole months, and are the manager’s', async () => {
    const wrong = { complaint: 0, repair: 1.5, agreement: 601 }
    const { problem } = await desk.call('privacy.setRetention', wrong, 'manager')
    expect(Object.keys(problem?.fields ?? {})).toEqual(['complaint', 'repair', 'agreement'])
    expect((await desk.call('privacy.setRetention', { complaint: 1, repair: 1, agreement: 1 })).problem?.code).toBe(
      'forbidden',
    )
  })
})

it('an erased file that could not be removed is removed at the next start', async () => {
  await closedCustomer()
  const { files } = desk.desk.parts
  const remove = files.remove
  files.remove = () => {
    throw new Error('the disk is away')
  }
  await anonymise()
  const names = () => fs.readdirSync(path.join(desk.folder, 'files'), { recursive: true }).map(String)
  expect(names().some((name) => /[0-9a-f]{64}$/.test(name))).toBe(true)
  files.remove = remove
  const { removeErasedFiles } = await import('../../electron/desk/privacy/erase.ts')
  removeErasedFiles(desk.desk.parts)
  expect(names().some((name) => /[0-9a-f]{64}$/.test(name))).toBe(false)
})

it('a machine of somebody else with the same serial is still found', async () => {
  await closedCustomer()
  await register(desk, {
    customer: { name: '李国强', phones: [{ number: '13900002222', label: null }] },
    unit: newUnit({ serial: '32A7788' }),
  })
  await anonymise()
  expect(await found('32A7788')).toBe(1)
})
