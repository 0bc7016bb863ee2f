import { command } from '../command.ts'
import type { SignedIn } from '../context.ts'
import { DeskError } from '../errors.ts'
import { packInUse } from '../rules/law.ts'
import { rulebook } from '../rules/rulebook.ts'
import { deleteFavourite, favouriteRows, insertFavourite } from './queries.ts'

/** So many marks that none of them is found at once would serve nobody. */
const MOST = 100

/**
 * Marks a card of the rulebook for the caller (收藏规则), or takes the mark away; marking twice changes nothing. A mark whose
 * card a newer pack no longer has stays, and can still be taken away.
 * @throws DeskError `not-found` for a card the rulebook does not have, `invalid` where there are too many
 */
export function setFavourite(context: SignedIn, rule: string, favourite: boolean): void {
  const { store, caller } = context
  const { cards } = rulebook(packInUse(store).pack)
  if (favourite && !cards.some(({ id }) => id === rule)) throw new DeskError('not-found', 'not-found')
  const marked = favouriteRows(store, caller.personId)
  if (marked.includes(rule) === favourite) return
  if (favourite && marked.length >= MOST) throw new DeskError('invalid', 'too-many-favourites')
  command(context, (now) => {
    if (favourite) insertFavourite(store, caller.personId, rule, now)
    else deleteFavourite(store, caller.personId, rule)
    return {
      kind: favourite ? 'rule.favoured' : 'rule.unfavoured',
      subject: null,
      details: { rule },
      areas: ['favourites'],
      result: undefined,
    }
  })
}
