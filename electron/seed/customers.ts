import { lastFour } from '../../shared/text/phone.ts'
import type { CustomerInput } from '../desk/customers/schema.ts'
import type { Ledger } from './ledger.ts'
import { companyKinds, companyWords, givenNames, surnames } from './pools/names.ts'
import { districts, estates, streets, towns } from './pools/places.ts'
import type { Random } from './random.ts'
import type { Unit } from './units.ts'

/** A customer as the seed knows him; `id` is null until his first row is written. */
export type Customer = { id: number | null; readonly input: CustomerInput; readonly units: Unit[] }

const MOBILE_HEADS = ['138', '139', '135', '136', '137', '150', '151', '158', '159', '186', '187', '188', '133', '189']

function mobile(random: Random): string {
  return random.pick(MOBILE_HEADS) + String(random.int(0, 99_999_999)).padStart(8, '0')
}

function landline(random: Random): string {
  return `0571${random.int(2, 8)}${String(random.int(0, 9_999_999)).padStart(7, '0')}`
}

const personName = (random: Random) => random.pickSkewed(surnames) + random.pickSkewed(givenNames)

function addressIn(random: Random, region: string): string {
  if (random.chance(12)) return `${region}${random.pick(towns)}${random.int(1, 180)} 号`
  if (random.chance(35)) return `${region}${random.pickSkewed(streets)} ${random.int(1, 400)} 号`
  return `${region}${random.pickSkewed(estates)} ${random.int(1, 40)} 幢 ${random.int(1, 4)} 单元 ${random.int(101, 2804)} 室`
}

function person(random: Random): CustomerInput {
  const region = random.pickSkewed(districts)
  const phones = [{ number: mobile(random), label: null as string | null }]
  if (random.chance(14)) phones.push({ number: random.chance(50) ? mobile(random) : landline(random), label: '家里' })
  return {
    kind: 'person',
    name: personName(random),
    phones,
    contactName: null,
    region,
    address: random.chance(82) ? addressIn(random, region) : null,
    relation: random.chance(10) ? random.pick(['子女代办', '配偶', '邻居代办']) : null,
    consent: random.chance(90),
  }
}

function company(random: Random): CustomerInput {
  const region = random.pickSkewed(districts)
  return {
    kind: 'company',
    name: random.pick(companyWords) + random.pick(companyWords) + random.pick(companyKinds),
    phones: [
      { number: landline(random), label: '前台' },
      { number: mobile(random), label: '经办' },
    ],
    contactName: personName(random),
    region,
    address: addressIn(random, region),
    relation: null,
    consent: true,
  }
}

/** Somebody else of the same home: the same phone and address, often the same surname. */
function relative(random: Random, of: CustomerInput): CustomerInput {
  const name = random.chance(60) ? [...of.name][0] + random.pickSkewed(givenNames) : personName(random)
  return { ...of, name, phones: of.phones.slice(0, 1), relation: '家人' }
}

/** Who comes now: somebody new, somebody of a known home, or (`known`) somebody who was here before. */
export function nextCustomer(random: Random, known: readonly Customer[]): Customer {
  if (known.length > 0 && random.chance(30)) return random.pick(known)
  if (known.length > 0 && random.chance(5)) {
    const { input } = random.pick(known)
    if (input.kind === 'person') return { id: null, input: relative(random, input), units: [] }
  }
  return { id: null, input: random.chance(4) ? company(random) : person(random), units: [] }
}

/** The id of a customer, who is written when this is his first visit. */
export function writeCustomer(ledger: Ledger, customer: Customer, at: number): number {
  if (customer.id !== null) return customer.id
  const { input } = customer
  const id = ledger.add('customer', {
    uid: ledger.uid(at),
    kind: input.kind,
    name: input.name,
    contact_name: input.contactName,
    region: input.region,
    address: input.address,
    relation: input.relation,
    consent_at: input.consent ? at : null,
    created_at: at,
  })
  for (const { number, label } of input.phones)
    ledger.add('customer_phone', { customer_id: id, number, last_four: lastFour(number), label })
  ledger.find('customer', id, {
    words: known(input.address, input.region),
    names: namesOf(input),
    phones: phonesOf(input),
    codes: [],
  })
  customer.id = id
  return id
}

/** How the register's input names the customer: by id when he is there already. */
export function customerRefOf(customer: Customer, isNew: boolean): object {
  return isNew ? { new: customer.input } : { id: customer.id }
}

export const namesOf = (input: CustomerInput): string[] => known(input.name, input.contactName)
export const phonesOf = (input: CustomerInput): string[] => input.phones.map(({ number }) => number)

/** Those that are there. */
export function known(...texts: (string | null | undefined)[]): string[] {
  return texts.filter((text) => typeof text === 'string')
}
