/** A stream of chance that gives the same values for the same seed on every machine (可重复的随机数). */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  /** Any of them, each as likely. */
  pick<Item>(pool: readonly Item[]): Item
  /** Any of them, the first far more often than the last: as words, towns and brands are. */
  pickSkewed<Item>(pool: readonly Item[]): Item
  /** So many bytes. */
  bytes(count: number): Uint8Array
}

/** The `sfc32` generator: small, fast and without the visible patterns of simpler ones. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next32 = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  // The first values of two near seeds are alike.
  for (let round = 0; round < 15; round += 1) next32()

  const next = () => next32() / 0x1_0000_0000
  const at = <Item>(pool: readonly Item[], index: number): Item => {
    const item = pool[index]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (percent) => next() * 100 < percent,
    pick: (pool) => at(pool, Math.floor(next() * pool.length)),
    pickSkewed: (pool) => at(pool, Math.floor(next() ** 2.5 * pool.length)),
    bytes(count) {
      const bytes = new Uint8Array(count)
      for (let index = 0; index < count; index += 4) {
        const value = next32()
        for (let place = 0; place < 4 && index + place < count; place += 1) bytes[index + place] = value >>> (place * 8)
      }
      return bytes
    },
  }
}
