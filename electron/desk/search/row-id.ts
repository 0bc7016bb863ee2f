/** What the search table holds (可查对象); the fourth place is kept for contacts. */
export const searchKinds = ['customer', 'complaint', 'repair'] as const
export type SearchKind = (typeof searchKinds)[number]

/** The rowid under which a record stands in the search table: newest records of all kinds come first by descending rowid. */
export function searchRowId(kind: SearchKind, id: number): number {
  return id * 4 + searchKinds.indexOf(kind)
}

/** The record behind a rowid. */
export function searchRecord(rowId: number): { kind: SearchKind; id: number } {
  const kind = searchKinds[rowId % 4]
  if (!kind) throw new Error(`no kind for search row ${rowId}`)
  return { kind, id: Math.floor(rowId / 4) }
}
