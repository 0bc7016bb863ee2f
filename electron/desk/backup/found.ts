import { type FoundBackup, listPlace, ownPlace } from '../../backup/place.ts'
import type { Store } from '../../store/store.ts'
import type { PlaceKind } from './queries.ts'
import { settingOf } from './settings.ts'

/** A network share that does not answer must not keep the page waiting. */
const PATIENCE_MS = 4000

type Listed = { readonly place: PlaceKind; readonly backups: readonly FoundBackup[] | null }

/** Null when the place does not answer in time. */
async function patiently<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The folder of a place; null where no second one is set. */
export function folderOf(store: Store, place: PlaceKind): string | null {
  return place === 'own' ? ownPlace(store.folder) : settingOf(store).place
}

/** What stands in both places (备份清单), newest first. */
export async function foundBackups(store: Store) {
  const list = async (place: PlaceKind): Promise<Listed> => {
    const folder = folderOf(store, place)
    return { place, backups: folder === null ? [] : await patiently(listPlace(folder)) }
  }
  const places = await Promise.all([list('own'), list('second')])
  return {
    /** Places that did not answer. */
    silent: places.filter(({ backups }) => backups === null).map(({ place }) => place),
    backups: places
      .flatMap(({ place, backups }) =>
        (backups ?? []).map(({ name, at, bytes, kind, head }) => ({
          place,
          name,
          at,
          bytes,
          kind,
          cases: head?.contents.cases ?? null,
          missing: head?.missing ?? 0,
          encrypted: head ? head.encryption !== null : false,
        })),
      )
      .toSorted((a, b) => b.at - a.at || a.place.localeCompare(b.place)),
  }
}
