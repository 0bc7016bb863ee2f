import { useSyncExternalStore } from 'react'

/** A small setting that survives a reload (本机偏好): never customer data. */
export type Kept<Value> = {
  get(): Value
  set(value: Value): void
  /** The value as a hook; the component renders again when it changes. */
  use(): Value
}

/** Keeps a value under `key`; `read` turns what is stored, or null, into a value that is valid. */
export function kept<Value extends string | null>(
  storage: Storage,
  key: string,
  read: (stored: string | null) => Value,
): Kept<Value> {
  let value = read(storage.getItem(key))
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
      if (next === null) storage.removeItem(key)
      else storage.setItem(key, next)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
  }
}
