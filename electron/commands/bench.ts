/**
 * `npm run bench [-- --cases N --json FILE]`. What it measures against is plain SQL, which stands among the tests, and
 * those are not imported here.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const bench = path.resolve(import.meta.dirname, '../../tests/bench/bench.ts')
process.exitCode = spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1
