/** Parts of the desk that a page may be showing; a change names those it touched and the page refetches them. */
export type Area =
  | 'centre'
  | 'people'
  | 'customers'
  | 'complaints'
  | 'repairs'
  | 'proposals'
  | 'agreements'
  | 'rules'
  | 'own-layer'
  | 'favourites'
  | 'playbook'
  | 'audit'
  | 'backup'
  | 'today'

export type Change = { readonly areas: readonly Area[] }

/** Tells every listener which areas changed, after the transaction has been committed. */
export type Live = {
  /** A change of no area tells the pages nothing; every stream then looks whether its session still stands. */
  publish(change: Change): void
  subscribe(listener: (change: Change) => void): () => void
}

export function createLive(): Live {
  const listeners = new Set<(change: Change) => void>()
  return {
    publish(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
