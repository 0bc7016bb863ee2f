/** Reason keys by field (字段问题), under the paths that the desk uses as well: `unit.purchaseDay`. */
export type FieldReasons = Readonly<Record<string, string>>

/** The path of a field on the page: the desk names a fault's day without its record when it judges it with the machine's days. */
export function pagePath(deskPath: string): string {
  return deskPath === 'faultShownDay' ? 'complaint.faultShownDay' : deskPath
}
