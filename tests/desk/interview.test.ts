import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../electron/desk/complaints/case-file.ts'
import type { SearchResult } from '../../electron/desk/search/service.ts'
import { contactKinds } from '../../shared/complaint/choices.ts'
import { instantOf } from '../../shared/time/instant.ts'
import { newCustomer, newUnit, openTestDesk, register, type TestDesk } from './harness.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-03-16', '10:00')
})
afterEach(() => desk.close())

const file = (id: number) => desk.ask<CaseFile>('complaints.get', { id })
const find = (text: string) => desk.ask<SearchResult>('search.find', { text })
const form = async (complaintId: number | null, language = 'zh-CN') =>
  JSON.stringify(await desk.ask('agreements.registrationForm', { complaintId, language }))

describe('the standing form', () => {
  it('is there blank and filled, says who recorded it, and has his line to sign (A001, A007)', async () => {
    const blank = await form(null)
    for (const label of ['姓名或单位', '故障现象', '客户原话', '登记人', '签字']) expect(blank).toContain(label)
    expect(blank).not.toContain('小刘')
    const { id, number } = await register(desk)
    const filled = await form(id)
    expect(filled).toContain(number)
    expect(filled).toContain('{"party":"登记人","name":"小刘","lines":["签字","日期"]}')
    // Who it was is the one who signed in by PIN, whatever the form is sent with.
    expect((await file(id)).complaint.recorderName).toBe('小刘')
    expect((await desk.call('complaints.register', {}, null)).status).toBe(401)
  })

  it('keeps a company with its contact, and an address that lists show down to the district only (A002, A003)', async () => {
    const company = {
      kind: 'company',
      name: '鸿运装饰公司',
      contactName: '侯经理',
      relation: '施工方',
      region: '杭州市西湖区',
      address: '浙江省杭州市西湖区滨江东路208号3-502',
    }
    const { id } = await register(desk, { customer: company })
    expect((await file(id)).customer).toMatchObject(company)
    const paper = await form(id)
    for (const text of [company.name, company.contactName, company.relation, company.address])
      expect(paper).toContain(text)
    const [hit] = (await find('hyzs')).customers
    expect(hit).toMatchObject({ name: '鸿运装饰公司', address: '浙江省杭州市西湖区***' })
    expect((await find('侯经理')).complaints).toHaveLength(1)
    expect((await find('滨江东路')).customers).toHaveLength(1)
  })

  it('keeps several phones and whose each is, and is found by any of them (A004)', async () => {
    const phones = [
      { number: '138-0000-1111', label: '本人' },
      { number: '0571 8655 1290', label: '女儿家' },
    ]
    const { id } = await register(desk, { customer: { phones } })
    expect((await file(id)).customer.phones).toMatchObject([
      { number: '13800001111', label: '本人' },
      { number: '057186551290', label: '女儿家' },
    ])
    for (const digits of ['138 0000', '1290', '86551290'])
      expect((await find(digits)).complaints, digits).toHaveLength(1)
  })

  it('keeps the reason as a category and in the customer’s own words, both on the form (A005)', async () => {
    const words = '修了三次还是响，你们糊弄人。'
    const { id } = await register(desk, { complaint: { category: 'repeated-repair', words } })
    expect((await file(id)).complaint).toMatchObject({ category: 'repeated-repair', words })
    expect(await form(id)).toContain(words)
    expect((await find('糊弄')).complaints).toHaveLength(1)
  })
})

it('every way of talking is logged with its direction, and what was promised next (A008)', async () => {
  const { id } = await register(desk)
  const dueAt = instantOf('2026-03-17', '17:00')
  for (const kind of contactKinds)
    await desk.ask('contacts.log', {
      complaintId: id,
      kind,
      direction: 'out',
      chase: false,
      minutes: null,
      words: `经${kind}了解情况`,
      promise: kind === 'home-visit' ? { dueAt, ownerId: desk.ids.clerk, words: '告知检测结果' } : null,
    })
  const { contacts, promises } = await file(id)
  expect(contacts.map(({ kind }) => kind)).toEqual([...contactKinds])
  expect(promises).toMatchObject([{ dueAt, words: '告知检测结果', owner: '小刘' }])
})

describe('asking about the machine', () => {
  it('a product is chosen by initials or typed freely, a known model by part of it or initials (A009, A010)', async () => {
    const classes = await desk.ask<{ id: string; initials: string }[]>('rules.productClasses')
    expect(classes.find(({ id }) => id === 'fridge')?.initials.split(' ')).toContain('jydbx')
    const free = { productClass: null, productName: '布艺沙发', brand: '木棉', model: '三人位 B2', serial: null }
    const { id } = await register(desk, { unit: free })
    expect((await file(id)).unit).toMatchObject({ productClass: null, productName: '布艺沙发' })
    await register(desk)
    const models = async (text: string) =>
      (await desk.ask<{ model: string }[]>('customers.models', { text })).map(({ model }) => model)
    expect(await models('abc')).toEqual(['ABC-50'])
    expect(await models('BC 5')).toEqual([])
    expect(await models('hxyj')).toEqual(['ABC-50'])
    expect(await models('srw')).toEqual(['三人位 B2'])
    expect(await models('mmbysf')).toEqual(['三人位 B2'])
    expect(await models(' ')).toEqual([])
    expect(await desk.ask('customers.models', { text: 'abc' })).toEqual([
      { model: 'ABC-50', brand: '海信', productName: '液晶电视', productClass: 'lcd-tv' },
    ])
  })

  it('keeps production, purchase, delivery, installation and first use apart (A011, A013)', async () => {
    const days = {
      productionDay: '2022-05-01',
      purchaseDay: '2026-03-01',
      deliveryDay: '2026-03-03',
      installationDay: '2026-03-04',
      firstUseDay: '2026-03-05',
    }
    const { id } = await register(desk, { unit: days })
    expect((await file(id)).unit).toMatchObject(days)
    const paper = await form(id)
    for (const label of ['生产日期', '开票日', '交付安装日', '首次使用日']) expect(paper).toContain(label)
    expect(paper).toContain('2022 年 5 月 1 日')
  })

  it('a serial or a batch finds every case and repair of it (A012)', async () => {
    const unit = { serial: 'SN-778899', batch: 'P2026-03B' }
    const { id } = await register(desk, { unit })
    await desk.ask('repairs.takeIn', {
      customer: { new: newCustomer({ name: '冯兰' }) },
      unit: { new: newUnit({ ...unit, serial: 'SN-112233' }) },
      complaintId: null,
      handInDay: '2026-03-16',
      fault: '黑屏',
      accessories: null,
      technician: null,
      draft: null,
    })
    expect((await find('778899')).complaints).toHaveLength(1)
    const sameBatch = await find('P2026-03B')
    expect([sameBatch.complaints.length, sameBatch.repairs.length]).toEqual([1, 1])
    expect((await file(id)).unit).toMatchObject(unit)
  })

  it('keeps which brand was used before and how it was used lately; the brand before stays off the paper (A015, A016)', async () => {
    const unit = { previousBrand: '双羽，用了八年没修过', recentUse: '每天四小时，上月搬过家' }
    const { id } = await register(desk, { unit })
    expect((await file(id)).unit).toMatchObject(unit)
    const paper = await form(id)
    expect(paper).toContain(unit.recentUse)
    expect(paper).not.toContain('双羽')
  })
})

describe('making sure we understood', () => {
  it('the problem is said back, and the customer’s word on it is kept with its time and printed (A034)', async () => {
    const { id } = await register(desk, { complaint: { symptoms: ['black-screen'] } })
    expect((await file(id)).missing).toContain('read-back')
    await desk.ask('complaints.confirmReadBack', { id, text: '您的电视黑屏，希望换新机。' })
    const { complaint, missing } = await file(id)
    expect(complaint).toMatchObject({
      readBackText: '您的电视黑屏，希望换新机。',
      readBackAt: instantOf('2026-03-16', '10:00'),
    })
    expect(missing).not.toContain('read-back')
    const paper = await form(id)
    expect(paper).toContain('您的电视黑屏，希望换新机。')
    expect(paper).toContain('2026 年 3 月 16 日 10:00')
  })

  it('what he wants is a list in his order, with amounts, musts and what can be talked about (A035)', async () => {
    const demands = [
      { item: '换一台新机', amountFen: null, must: true },
      { item: '误工补偿', amountFen: 30_000, must: false },
    ]
    const { id } = await register(desk, { complaint: { demands } })
    expect((await file(id)).demands).toEqual([
      { rank: 1, item: '换一台新机', amountFen: null, must: 1 },
      { rank: 2, item: '误工补偿', amountFen: 30_000, must: 0 },
    ])
    const paper = await form(id)
    expect(paper).toContain('换一台新机')
    expect(paper).toContain('¥300.00')
    // How hard he insists is for us to know.
    for (const word of ['必须', '可商量', '可谈']) expect(paper).not.toContain(word)
  })
})
