import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { languages } from '../../shared/language/words.ts'

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
export type Bounds = z.infer<typeof boundsSchema>

const settingsSchema = z.object({
  language: z.enum(languages).default('zh-CN'),
  /** Where the last file was saved; dialogs forget it by themselves. */
  lastFolder: z.string().nullable().default(null),
  bounds: boundsSchema.nullable().default(null),
  maximized: z.boolean().default(false),
})
type SettingValues = z.infer<typeof settingsSchema>

/** What the window remembers from one start to the next (窗口记忆). Nothing of a customer stands in it. */
export type Settings = {
  read(): SettingValues
  change(values: Partial<SettingValues>): void
}

/** Opens the settings of a profile. They are a convenience: a broken or read-only file starts afresh and stops nobody. */
export function openSettings(folder: string): Settings {
  const file = path.join(folder, 'hejie-desk.json')
  let current = settingsSchema.parse({})
  try {
    current = settingsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    // The first start, or a file cut short by a power cut.
  }
  return {
    read: () => current,
    change(values) {
      current = { ...current, ...values }
      try {
        fs.writeFileSync(`${file}.partial`, JSON.stringify(current))
        fs.renameSync(`${file}.partial`, file)
      } catch {
        // Remembered until the window closes.
      }
    },
  }
}
