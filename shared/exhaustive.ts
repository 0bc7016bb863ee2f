/** Closes a switch over a union: a case that is forgotten becomes a compile error, a value from outside a clear one. */
export function exhaustive(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
