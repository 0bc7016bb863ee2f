import { canonicalText } from '../canonical.ts'
import type { Bilingual, RulePack } from './pack-schema.ts'

/** One thing that differs between two packs, by its id and name. */
export type PackChange = { readonly id: string; readonly name: Bilingual; readonly what: 'added' | 'changed' | 'gone' }

/** What another pack changes (改动一览): instruments, provisions and products one by one, and whether anything else differs. */
export type PackChanges = {
  readonly instruments: PackChange[]
  readonly provisions: PackChange[]
  readonly products: PackChange[]
  readonly other: boolean
}

/** What `after` changes against `before`; what both hold alike is left out. */
export function packChanges(before: RulePack, after: RulePack): PackChanges {
  return {
    instruments: changed(before.instruments, after.instruments, ({ title }) => title),
    provisions: changed(before.provisions, after.provisions, (provision, pack) => provisionName(provision, pack)),
    products: changed(before.products, after.products, ({ name }) => name),
    other: canonicalText(restOf(before)) !== canonicalText(restOf(after)),
  }

  function changed<Entry extends { id: string }>(
    old: readonly Entry[],
    fresh: readonly Entry[],
    nameOf: (entry: Entry, pack: RulePack) => Bilingual,
  ): PackChange[] {
    const known = new Map(old.map((entry) => [entry.id, entry]))
    const stays = new Set(fresh.map((entry) => entry.id))
    return [
      ...fresh.flatMap((entry): PackChange[] => {
        const was = known.get(entry.id)
        const change = { id: entry.id, name: nameOf(entry, after) }
        if (was === undefined) return [{ ...change, what: 'added' }]
        return canonicalText(was) === canonicalText(entry) ? [] : [{ ...change, what: 'changed' }]
      }),
      ...old
        .filter((entry) => !stays.has(entry.id))
        .map((entry): PackChange => ({ id: entry.id, name: nameOf(entry, before), what: 'gone' })),
    ]
  }
}

/** A provision by its instrument and article; an English reader gets the article's number where there is one. */
function provisionName(provision: RulePack['provisions'][number], pack: RulePack): Bilingual {
  const title = pack.instruments.find(({ id }) => id === provision.instrument)?.title
  const number = provision.articleNo === null ? provision.article : `art. ${provision.articleNo}`
  return { zh: `${title?.zh ?? ''}${provision.article}`, en: `${title?.en ?? ''} ${number}`.trim() }
}

/** What is listed neither by itself nor as the pack's name. */
function restOf({ version, date, compiled, instruments, provisions, products, ...rest }: RulePack): object {
  return rest
}
