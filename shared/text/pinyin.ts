import { pinyin } from 'pinyin-pro'
import { foldText } from './fold.ts'

/** How a name is spelt: whole pinyin (`wuguiying`) and initials (`wgy`), one entry a possible reading. */
export type Readings = { full: string[]; initials: string[] }

/** More spellings than this add noise and no finds. */
const MOST_READINGS = 16

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const

type Spelling = { full: string[]; initials: string[] }

const spellings = new Map<string, Spelling>()
const surnames = new Map<string, Spelling>()

/**
 * All spellings of a name, the likeliest first: a polyphone (多音字) gives one each, a surname's own reading among them
 * (单 shan, 曾 zeng). Past 16 the rest of the characters keep their commonest reading. Latin words and digits stay, what
 * has no reading is left out; a name without any gives none.
 */
export function readings(name: string): Readings {
  const units = nameUnits(name)
  return { full: combine(units, 'full'), initials: combine(units, 'initials') }
}

/** The pieces of a name that are spelt as one: a single character each, a Latin word or a number as a whole. */
export function nameUnits(name: string): string[] {
  return foldText(name).match(/[a-z0-9]+|[^\p{ASCII}\p{P}\p{Z}\p{S}]/gu) ?? []
}

function combine(units: string[], part: keyof Spelling): string[] {
  let spelt: string[] = ['']
  units.forEach((unit, index) => {
    const all = spellingOf(unit, index === 0)[part]
    const options = spelt.length * all.length > MOST_READINGS ? all.slice(0, 1) : all
    const [only] = options
    if (only === undefined) return
    spelt =
      options.length === 1
        ? spelt.map((head) => head + only)
        : spelt.flatMap((head) => options.map((option) => head + option))
  })
  return spelt[0] === '' ? [] : spelt
}

function spellingOf(unit: string, first: boolean): Spelling {
  const cache = first ? surnames : spellings
  const known = cache.get(unit)
  if (known) return known
  // Words and numbers are without end, so only characters are remembered.
  if (/^[a-z0-9]/.test(unit)) return { full: [unit], initials: [unit] }
  const spelling = spell(unit, first)
  cache.set(unit, spelling)
  return spelling
}

function spell(character: string, first: boolean): Spelling {
  const everyday = pinyin(character, { ...OPTIONS, multiple: true })
  const surname = pinyin(character, { ...OPTIONS, mode: 'surname' })
  const ordered = first ? [...surname, ...everyday] : [...everyday, ...surname]
  const full = [...new Set(ordered.map(foldText).filter((reading) => /^[a-z]+$/.test(reading)))]
  return { full, initials: [...new Set(full.map((reading) => reading.slice(0, 1)))] }
}
