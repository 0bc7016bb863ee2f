import type { Fen } from '../money.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['仟', '佰', '拾', ''] as const

const digit = (value: number) => DIGITS[value] ?? ''

/** A number below ten thousand that is not zero: a run of zeros inside is one 零, zeros at the end are silent. */
function belowTenThousand(number: number): string {
  let text = ''
  let gap = false
  for (const [index, place] of PLACES.entries()) {
    const value = Math.floor(number / 10 ** (3 - index)) % 10
    if (value === 0) {
      gap = text !== ''
    } else {
      text += `${gap ? '零' : ''}${digit(value)}${place}`
      gap = false
    }
  }
  return text
}

/** A whole number above zero. 亿 holds a number that may itself reach 万 (壹万亿), so the two units nest. */
function whole(number: number): string {
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    if (number >= size) {
      const rest = number % size
      // 零 is obligatory where the lower part lacks its first place; after a bare 万 or 亿 it is optional and left out.
      const gap = rest > 0 && rest < size / 10
      return `${whole(Math.floor(number / size))}${unit}${gap ? '零' : ''}${rest > 0 ? whole(rest) : ''}`
    }
  }
  return belowTenThousand(number)
}

/**
 * An amount in the capitals of Chinese money papers (人民币大写), without the words 人民币: 伍佰元整, 壹万零伍拾元零叁分.
 * 整 closes an amount that ends in yuan or jiao, never one that ends in fen. Throws on a negative or fractional number of fen.
 */
export function amountInCapitals(fen: Fen): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`)
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cents = fen % 10
  if (fen === 0) return '零元整'
  const head = yuan > 0 ? `${whole(yuan)}元` : ''
  if (jiao === 0 && cents === 0) return `${head}整`
  if (cents === 0) return `${head}${digit(jiao)}角整`
  if (jiao === 0) return `${head}${head ? '零' : ''}${digit(cents)}分`
  return `${head}${digit(jiao)}角${digit(cents)}分`
}
