import { type CentreForm, newCentre } from '../settings/centre-form.ts'

/** What whoever sets the shop up is to it. */
export type FirstRole = 'owner' | 'manager'

type KeptFirstRun = {
  readonly centre: CentreForm
  readonly role: FirstRole
  readonly manager: string
  readonly clerk: string
}

// Nobody is signed in yet, so the desk has no drawer for this draft. PINs are never in it.
const KEY = 'desk.first-run'

/** What was typed before a reload, or the empty form. */
export function keptFirstRun(): KeptFirstRun {
  const empty: KeptFirstRun = { centre: newCentre, role: 'owner', manager: '', clerk: '' }
  try {
    const kept: Partial<KeptFirstRun> = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return { ...empty, ...kept, centre: { ...newCentre, ...kept.centre } }
  } catch {
    return empty
  }
}

/** Keeps what was typed for as long as this tab lives; null forgets it. */
export function keepFirstRun(form: KeptFirstRun | null): void {
  if (form === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, JSON.stringify(form))
}
