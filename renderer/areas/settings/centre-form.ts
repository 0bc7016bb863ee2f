import type { Centre, CentreInput } from '../../../electron/desk/setup/centre.ts'
import { isCentreCode } from '../../../shared/agreement/numbering.ts'
import type { CentreRole } from '../../../shared/complaint/choices.ts'
import { phoneKey } from '../../../shared/text/phone.ts'
import { isDay } from '../../../shared/time/day.ts'
import { readTime } from '../../parts/read-time.ts'

/** The centre's particulars as typed (本店资料表单): one pair of hours for all open days, with or without a lunch break. */
export type CentreForm = {
  readonly name: string
  readonly creditCode: string
  readonly code: string
  readonly address: string
  readonly phone: string
  /** Null until it has been chosen: the remedies hang on it, so nobody gets it by pressing Enter. */
  readonly role: CentreRole | null
  readonly brands: readonly { readonly brand: string; readonly untilDay: string }[]
  readonly openDays: readonly Weekday[]
  readonly from: string
  readonly to: string
  readonly lunch: boolean
  readonly lunchFrom: string
  readonly lunchTo: string
}

export const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const
type Weekday = (typeof weekdays)[number]

/** What most shops will only have to confirm. */
export const newCentre: CentreForm = {
  name: '',
  creditCode: '',
  code: '',
  address: '',
  phone: '',
  role: null,
  brands: [],
  openDays: weekdays,
  from: '09:00',
  to: '18:00',
  lunch: false,
  lunchFrom: '12:00',
  lunchTo: '13:30',
}

/** The form of a centre as it is stored. */
export function centreFormOf(centre: Centre): CentreForm {
  const openDays = weekdays.filter((day) => (centre.openingHours[Number(day) as 0]?.length ?? 0) > 0)
  const spans = centre.openingHours[Number(openDays[0] ?? 1) as 0] ?? []
  const [morning, afternoon] = spans
  return {
    name: centre.name,
    creditCode: centre.creditCode ?? '',
    code: centre.code ?? '',
    address: centre.address,
    phone: centre.phone,
    role: centre.role,
    brands: centre.brands.map(({ brand, untilDay }) => ({ brand, untilDay: untilDay ?? '' })),
    openDays,
    from: morning?.from ?? newCentre.from,
    to: spans.at(-1)?.to ?? newCentre.to,
    lunch: afternoon !== undefined,
    lunchFrom: afternoon && morning ? morning.to : newCentre.lunchFrom,
    lunchTo: afternoon?.from ?? newCentre.lunchTo,
  }
}

/** What the desk is asked to save. A seller who repairs for nobody has no brands. */
export function centreInputOf(form: CentreForm & { readonly role: CentreRole }): CentreInput {
  const time = (text: string) => readTime(text) ?? text
  const spans = form.lunch
    ? [
        { from: time(form.from), to: time(form.lunchFrom) },
        { from: time(form.lunchTo), to: time(form.to) },
      ]
    : [{ from: time(form.from), to: time(form.to) }]
  const hoursOf = (day: Weekday) => (form.openDays.includes(day) ? spans : [])
  return {
    name: form.name,
    creditCode: form.creditCode,
    code: form.code,
    address: form.address,
    phone: form.phone,
    role: form.role,
    brands:
      form.role === 'seller'
        ? []
        : form.brands
            .filter(({ brand, untilDay }) => brand.trim() !== '' || untilDay !== '')
            .map(({ brand, untilDay }) => ({ brand, untilDay: untilDay === '' ? null : untilDay })),
    openingHours: {
      '0': hoursOf('0'),
      '1': hoursOf('1'),
      '2': hoursOf('2'),
      '3': hoursOf('3'),
      '4': hoursOf('4'),
      '5': hoursOf('5'),
      '6': hoursOf('6'),
    },
  }
}

/** Reasons by field, found before the desk is asked, so that a step of the first run can hold back its own mistakes. */
export function centreFaults(form: CentreForm): Partial<Record<keyof CentreForm, string>> {
  const faults: Partial<Record<keyof CentreForm, string>> = {}
  if (form.name.trim() === '') faults.name = 'required'
  if (form.address.trim() === '') faults.address = 'required'
  if (phoneKey(form.phone) === null) faults.phone = form.phone.trim() === '' ? 'required' : 'wrong-phone'
  const credit = form.creditCode.trim().toUpperCase()
  if (!/^([0-9A-HJ-NP-RTUWXY]{18})?$/.test(credit)) faults.creditCode = 'wrong-credit-code'
  const code = form.code.trim().toUpperCase()
  if (code !== '' && !isCentreCode(code)) faults.code = 'wrong-centre-code'
  const inOrder = (from: keyof CentreForm & ('from' | 'lunchTo'), to: keyof CentreForm & ('to' | 'lunchFrom')) => {
    const [start, end] = [readTime(form[from]), readTime(form[to])]
    if (start === null) faults[from] = 'wrong-time'
    if (end === null || (start !== null && start >= end)) faults[to] = 'wrong-time'
  }
  if (form.lunch) {
    inOrder('from', 'lunchFrom')
    inOrder('lunchTo', 'to')
  } else inOrder('from', 'to')
  return faults
}

/** Reasons of the brand list by row; an empty row is none. */
export function brandFaults(form: CentreForm): readonly { readonly brand?: string; readonly untilDay?: string }[] {
  return form.brands.map(({ brand, untilDay }) => ({
    ...(brand.trim() === '' && untilDay !== '' ? { brand: 'required' } : {}),
    ...(untilDay !== '' && !isDay(untilDay) ? { untilDay: 'wrong-day' } : {}),
  }))
}
