import { type CentreForm, newCentre } from '../settings/centre-form.ts'

type KeptFirstRun = { readonly centre: CentreForm; readonly manager: string; readonly clerk: string }

// Nobody is signed in yet, so the desk has no drawer for this draft. PINs are never in it.
const KEY = 'desk.first-run'

/** What was typed before a reload, or the empty form. */
export function keptFirstRun(): KeptFirstRun {
  const empty: KeptFirstRun = { centre: newCentre, manager: '', clerk: '' }
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
