/**
 * A customer's phone number in the one form in which it is stored and compared: digits, for a landline with its area
 * code, for a number abroad with `00` and the country, and where there is one `-` and the extension (分机).
 */
export type PhoneKey = string

/** Why typed text cannot be a customer's number. */
export type PhoneFault =
  | 'empty'
  | 'letters'
  | 'two-numbers'
  | 'too-short'
  | 'too-long'
  | 'not-a-mobile'
  | 'not-a-number'
  | 'area-code-missing'
  | 'service-number'

/** What was read: the number, or the reason why it is none. */
export type PhoneReading = { phone: PhoneKey } | { fault: PhoneFault }

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(010|02\d|0[3-9]\d\d)([2-8]\d{6,7})$/
const HOTLINE = /^[48]00\d{7}$/
const LOCAL = /^[2-8]\d{6,7}$/
const SERVICE = /^(?:1[0-2]\d{3}|9[56]\d{3,4})$/
const ABROAD = /^00[1-9]\d{6,14}$/

const EXTENSION = /(?:转|分机|ext\.?|x|#|,)\s*(\d{1,6})$/i
const DASHED_EXTENSION = /^(.*\d)\s*-\s*(\d{1,6})$/

/**
 * Reads what a clerk types: full-width digits, spaces, dashes, brackets, `+86`, an extension. Taken are Chinese mobiles,
 * landlines, 400 and 800 numbers and numbers abroad that begin with `+` or `00`. A local number without area code is
 * completed with `areaCode` (区号) where one is given, and refused where none is.
 */
export function readPhone(text: string, areaCode?: string): PhoneReading {
  const typed = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim()
  if (typed === '') return { fault: 'empty' }
  if (holdsTwoNumbers(typed)) return { fault: 'two-numbers' }

  const marked = EXTENSION.exec(typed)
  const base = marked ? typed.slice(0, marked.index) : typed
  if (/[^\d\s+\-().·/]/.test(base)) return { fault: 'letters' }

  const whole = readDigits(base, areaCode)
  if (marked) return withExtension(whole, marked[1])
  if ('phone' in whole) return whole
  const dashed = DASHED_EXTENSION.exec(base)
  const main = dashed?.[1] === undefined ? whole : readDigits(dashed[1], areaCode)
  return 'phone' in main ? withExtension(main, dashed?.[2]) : whole
}

/** The number as stored, for looking it up; null when the text is no customer's number. */
export function phoneKey(text: string, areaCode?: string): PhoneKey | null {
  const reading = readPhone(text, areaCode)
  return 'phone' in reading ? reading.phone : null
}

/** The last four digits (尾号), without the extension. */
export function lastFour(phone: PhoneKey): string {
  return phoneParts(phone).number.slice(-4)
}

/** `138****1111`, `0592-***1234`: the last four digits stay readable, the extension is left out. */
export function maskPhone(phone: PhoneKey): string {
  const { area, number } = phoneParts(phone)
  const head = area === '' ? number.slice(0, 3) : `${area}-`
  const hidden = number.length - 4 - (area === '' ? 3 : 0)
  return `${head}${'*'.repeat(Math.max(hidden, 0))}${number.slice(-4)}`
}

/** `138 0000 1111`, `0592-5551234-801`, `400-123-4567`, `+85291234567`: for screen and paper. */
export function formatPhone(phone: PhoneKey): string {
  const { area, number, extension } = phoneParts(phone)
  const tail = extension === '' ? '' : `-${extension}`
  if (area !== '') return `${area}-${number}${tail}`
  if (MOBILE.test(number)) return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}${tail}`
  if (HOTLINE.test(number)) return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}${tail}`
  return `${number.replace(/^00/, '+')}${tail}`
}

/** The parts of a stored number: area code of a landline, subscriber's or whole number, extension; '' for what it lacks. */
export function phoneParts(phone: PhoneKey): { area: string; number: string; extension: string } {
  const [digits = '', extension = ''] = phone.split('-')
  const landline = LANDLINE.exec(digits)
  return { area: landline?.[1] ?? '', number: landline?.[2] ?? digits, extension }
}

function withExtension(reading: PhoneReading, extension: string | undefined): PhoneReading {
  return 'phone' in reading && extension ? { phone: `${reading.phone}-${extension}` } : reading
}

function holdsTwoNumbers(typed: string): boolean {
  const digits = typed.replace(/\D/g, '')
  const listed = typed.split(/[/、,;或和]/).filter((part) => part.replace(/\D/g, '').length >= 7)
  return listed.length > 1 || /^(?:1[3-9]\d{9}){2,}$/.test(digits)
}

function readDigits(base: string, areaCode: string | undefined): PhoneReading {
  const international = /^[\s(]*\+/.test(base)
  const digits = withoutTrunk(base.replace(/\D/g, ''), international)
  if (MOBILE.test(digits) || LANDLINE.test(digits) || HOTLINE.test(digits) || ABROAD.test(digits))
    return { phone: digits }
  if (LOCAL.test(digits)) {
    if (areaCode === undefined) return { fault: 'area-code-missing' }
    return readDigits(`${areaCode}${digits}`, undefined)
  }
  return { fault: faultOf(digits) }
}

/** Without the country's `86`, without the `0` once dialled before a distant mobile; a foreign number with `00`. */
function withoutTrunk(digits: string, international: boolean): string {
  const home = international ? /^86(\d+)$/.exec(digits) : /^(?:0086|86(?=\d{10,11}$))(\d+)$/.exec(digits)
  const national = home?.[1]
  if (national !== undefined)
    return LANDLINE.test(`0${national}`) ? `0${national}` : national.replace(/^0(?=1[3-9])/, '')
  if (international) return `00${digits}`
  return digits.replace(/^0(?=1[3-9]\d{9}$)/, '')
}

function faultOf(digits: string): PhoneFault {
  if (SERVICE.test(digits)) return 'service-number'
  if (digits.length < 7) return 'too-short'
  const longest = digits.startsWith('1') ? 11 : /^[48]00/.test(digits) ? 10 : /^0(?:10|2)/.test(digits) ? 11 : 12
  const shortest = digits.startsWith('0') || digits.startsWith('1') ? 11 : /^[48]00/.test(digits) ? 10 : 7
  if (digits.length > longest) return 'too-long'
  if (digits.length < shortest) return 'too-short'
  return digits.startsWith('1') ? 'not-a-mobile' : 'not-a-number'
}
