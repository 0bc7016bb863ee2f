import { defineConfig } from 'vitest/config'

/** One project a level, so that `npx vitest run --project desk` runs one of them alone. */
const level = (name: string, timeout = 10_000) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
})

export default defineConfig({
  test: {
    projects: [
      level('unit'),
      level('store', 30_000),
      level('desk', 30_000),
      level('web', 240_000),
      level('desktop', 240_000),
    ],
    // The slow levels start browsers; two at a time is what a small machine bears.
    maxWorkers: 2,
  },
})
