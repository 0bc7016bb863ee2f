import type { Selectable } from 'kysely'
import type { Role } from '../../../shared/workflow/roles.ts'
import type { SecretKind } from '../../../shared/workflow/secret.ts'
import type { Store } from '../../store/store.ts'
import type { CentreTable } from '../../store/tables.ts'

export type CentreRow = Selectable<CentreTable>

/** The centre this desk belongs to, or undefined before the first run has been finished. */
export function centreRow(store: Store): CentreRow | undefined {
  return store.prepare<[], CentreRow>('SELECT * FROM centre WHERE id = 1').get()
}

export type BrandRow = { brand: string; until_day: string | null }

export function brandRows(store: Store): BrandRow[] {
  return store.prepare<[], BrandRow>('SELECT brand, until_day FROM brand_authorisation ORDER BY id').all()
}

export function clearBrands(store: Store): void {
  store.prepare<[]>('DELETE FROM brand_authorisation').run()
}

export type PersonRow = {
  id: number
  uid: string
  name: string
  role: Role
  limit_fen: number | null
  active: number
  pin_kind: SecretKind
}

export function personRows(store: Store): PersonRow[] {
  return store
    .prepare<[], PersonRow>('SELECT id, uid, name, role, limit_fen, active, pin_kind FROM person ORDER BY id')
    .all()
}

/** Someone who works here; undefined for a leaver or an unknown id. */
export function activePersonRow(store: Store, id: number): { id: number; name: string; role: Role } | undefined {
  return store
    .prepare<[number], { id: number; name: string; role: Role }>(
      'SELECT id, name, role FROM person WHERE id = ? AND active = 1',
    )
    .get(id)
}
