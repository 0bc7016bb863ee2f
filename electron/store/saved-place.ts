import { reading } from './online-copy.ts'

/** The second place of the backups, as far as a damaged register still tells it; null where it does not. */
export function savedPlace(file: string): string | null {
  try {
    return (
      reading(file, (db) =>
        db.prepare<[], string | null>('SELECT place FROM backup_setting WHERE id = 1').pluck().get(),
      ) ?? null
    )
  } catch {
    return null
  }
}
