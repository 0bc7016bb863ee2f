/** `npm run build`: brings `dist/` up to date. */
import { ensureBundle } from './bundle.ts'

const built = await ensureBundle()
console.log(built.length > 0 ? `Built: ${built.join(', ')}.` : 'dist/ is up to date.')
