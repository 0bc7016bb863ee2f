import type { Instant } from '../../../shared/time/instant.ts'
import { held } from '../../app/kept.ts'

/** The recovery key that was just made (刚制作的恢复密钥): it is shown this once, and is in no storage and no address. */
export const shownKey = held<{ readonly key: string; readonly madeAt: Instant } | null>(null)
