/** An amount of money (金额): integer fen. */
export type Fen = number

/** Reads what a clerk types (`300`, `¥1,299.5`, `300元`); null when it is not an amount of at most two decimals, zero or more. */
export function parseYuan(text: string): Fen | null {
  const match = /^(?:[¥￥]\s*)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/.exec(
    text.normalize('NFKC').replace('¥', '¥').trim(),
  )
  if (!match) return null
  const fen = Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(fen) ? fen : null
}

/** `2,999.00`: digits grouped by thousands and two decimals, without a currency sign. */
export function formatYuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : ''
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
