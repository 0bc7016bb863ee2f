/** The series that numbers are given in and how many digits each shows: complaint (投诉), agreement (协议), repair (维修). */
const WIDTHS = { TS: 6, XY: 4, WX: 6 } as const

export type Series = keyof typeof WIDTHS

/** What a printed number says. `supplement` counts changes after signature (补), `version` corrections before it; the first version shows none. */
export interface PaperNumber {
  readonly series: Series
  readonly centre: string | null
  readonly year: number
  readonly sequence: number
  readonly supplement: number | null
  readonly version: number
}

const PATTERN = /^(TS|XY|WX)-(?:([A-Z][A-Z0-9]{1,5})-)?(\d{4})-(\d{2,})(?:-补([1-9]\d*))?(?:-V([2-9]|[1-9]\d+))?$/

/** Whether a centre may use this code (编号代码) in its numbers: a letter, then one to five letters or digits. */
export function isCentreCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]{1,5}$/.test(text)
}

/** `TS-2026-000042`, with a centre code `TS-CD-2026-000042`. Throws on a number that could not be read back. */
export function caseNumber(series: Series, year: number, sequence: number, centre: string | null = null): string {
  return formatNumber({ series, centre, year, sequence, supplement: null, version: 1 })
}

/** `XY-2026-0045`, its supplement `XY-2026-0045-补1`, its second version `XY-2026-0045-V2`. Throws on a number that could not be read back. */
export function formatNumber(number: PaperNumber): string {
  const { series, centre, year, sequence, supplement, version } = number
  const text = [
    series,
    ...(centre === null ? [] : [centre]),
    String(year),
    String(sequence).padStart(WIDTHS[series], '0'),
    ...(supplement === null ? [] : [`补${supplement}`]),
    ...(version === 1 ? [] : [`V${version}`]),
  ].join('-')
  if (read(text) === null) throw new RangeError(`not a number of the ${series} series: ${text}`)
  return text
}

/** Reads a number as typed or scanned (small letters, full-width signs and spaces are forgiven); null when it is none. */
export function parseNumber(typed: string): PaperNumber | null {
  return read(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/[‐-―−]/g, '-'),
  )
}

function read(text: string): PaperNumber | null {
  const [, series, centre, year, sequence, supplement, version] = PATTERN.exec(text) ?? []
  if (!isSeries(series) || sequence === undefined) return null
  const count = Number(sequence)
  // A number with fewer or more padding zeros than we print is a typing slip, not another document.
  if (count < 1 || !Number.isSafeInteger(count) || sequence !== String(count).padStart(WIDTHS[series], '0')) return null
  return {
    series,
    centre: centre ?? null,
    year: Number(year),
    sequence: count,
    supplement: supplement === undefined ? null : Number(supplement),
    version: version === undefined ? 1 : Number(version),
  }
}

function isSeries(text: string | undefined): text is Series {
  return text !== undefined && text in WIDTHS
}
