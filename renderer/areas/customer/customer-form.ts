import type { inferRouterInputs } from '@trpc/server'
import type { DeskRouter } from '../../../electron/desk/router.ts'

/** A customer as the desk takes him; what was typed is judged there. */
export type CustomerInput = inferRouterInputs<DeskRouter>['customers']['save']['customer']

/** A customer as typed (客户表单): everything is text, so that nothing typed is ever lost. */
export type CustomerForm = {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly phones: readonly PhoneForm[]
  readonly contactName: string
  readonly region: string
  readonly address: string
  readonly relation: string
  readonly consent: boolean
}

/** A number and whose it is (号码与标注). */
export type PhoneForm = { readonly number: string; readonly label: string }

/** What the desk tells of a customer, as far as the form shows it. */
type KnownCustomer = {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly phones: readonly { readonly number: string; readonly label: string | null }[]
  readonly contactName: string | null
  readonly region: string | null
  readonly address: string | null
  readonly relation: string | null
  readonly consentAt: number | null
}

/** An empty form, with the number a caller was already known by. */
export function emptyCustomer(phone = ''): CustomerForm {
  return {
    kind: 'person',
    name: '',
    phones: [{ number: phone, label: '' }],
    contactName: '',
    region: '',
    address: '',
    relation: '',
    consent: false,
  }
}

/** The form of a customer in the register. */
export function customerFormOf(customer: KnownCustomer): CustomerForm {
  return {
    kind: customer.kind,
    name: customer.name,
    phones: customer.phones.map(({ number, label }) => ({ number, label: label ?? '' })),
    contactName: customer.contactName ?? '',
    region: customer.region ?? '',
    address: customer.address ?? '',
    relation: customer.relation ?? '',
    consent: customer.consentAt !== null,
  }
}

/** The phones that were filled in; the first line stays, for a customer without any number cannot be reached. */
export function filledPhones(phones: readonly PhoneForm[]): PhoneForm[] {
  return phones.filter(({ number, label }, index) => index === 0 || number.trim() !== '' || label.trim() !== '')
}

/** What is sent to the desk. */
export function customerInput(form: CustomerForm): CustomerInput {
  return {
    kind: form.kind,
    name: form.name,
    phones: filledPhones(form.phones),
    contactName: form.contactName,
    region: form.region,
    address: form.address,
    relation: form.relation,
    consent: form.consent,
  }
}
