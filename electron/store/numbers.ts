import type { Store } from './store.ts'

/** The next number of a series in a year (编号), given inside the caller's transaction: a rolled-back save leaves no gap. */
export function nextNumber(store: Store, series: string, year: number): number {
  const row = store
    .prepare<[string, number], { last: number }>(
      'INSERT INTO number_series (series, year, last) VALUES (?, ?, 1) ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last',
    )
    .get(series, year)
  if (!row) throw new Error(`no number for ${series} ${year}`)
  return row.last
}
