/** A yes or no as its column keeps it (是否标记); null stays not known. */
export function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}
