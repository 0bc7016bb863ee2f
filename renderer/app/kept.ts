import { useSyncExternalStore } from 'react'

/** A value outside any component that components follow. */
export type Held<Value> = {
  get(): Value
  set(value: Value): void
  /** The value as a hook; the component renders again when it changes. */
  use(): Value
}

/** Holds a value in memory, for as long as the page lives (内存). */
export function held<Value>(initial: Value): Held<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const get = () => value
  return {
    get,
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
  }
}

/**
 * Keeps a small setting under `key`, so that it survives a reload (本机偏好): never customer data. `read` turns what is
 * stored, or null, into a value that is valid.
 */
export function kept<Value extends string | null>(
  storage: Storage,
  key: string,
  read: (stored: string | null) => Value,
): Held<Value> {
  const value = held(read(storage.getItem(key)))
  return {
    ...value,
    set(next) {
      if (next === null) storage.removeItem(key)
      else storage.setItem(key, next)
      value.set(next)
    },
  }
}
