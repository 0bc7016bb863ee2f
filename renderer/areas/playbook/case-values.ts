import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Wish } from '../../../shared/complaint/choices.ts'
import type { Language } from '../../../shared/language/words.ts'
import { nextPromise, refusedRow } from '../../../shared/playbook/moment.ts'
import { politeName, type Title } from '../../../shared/playbook/polite-name.ts'
import type { Values } from '../../../shared/playbook/variables.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import { dayOf, timeOf } from '../../../shared/time/instant.ts'
import { desk } from '../../app/client.ts'
import { useNow, useToday } from '../../app/clock.ts'
import { useMe } from '../../app/me.ts'
import { language } from '../../app/preferences.ts'
import { useFormat } from '../../parts/format.ts'
import type { CaseFile, EntitlementAnswer } from '../case/case-file.ts'

/** What the variables of the cards stand for on this case (变量取值), in the language of the screen; null where it has nothing to say. */
export function useCaseValues(file: CaseFile, answer: EntitlementAnswer | undefined, title: Title): Values {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const now = useNow()
  const me = useMe()
  const spoken = language.use()
  const { data: status } = useQuery(desk.setup.status.queryOptions())
  const { complaint, customer, unit } = file
  const comma = t('case.listComma')
  const wish = complaint.wish as Wish | null
  const wishWords = (wished: Wish | null) =>
    wished === null || wished === 'other' ? null : t(`choices.wish.${wished}`)
  const promise = nextPromise(file.promises)
  const chased = file.contacts.filter(({ chase, voidedAt }) => chase === 1 && voidedAt === null)
  const demands = file.demands.map(({ item }) => item)
  return {
    name: politeName(customer, title, spoken),
    centre: status?.centreName ?? null,
    me: me.name,
    number: complaint.number,
    product: unit?.productName ?? null,
    demand: demands.length > 0 ? demands.join(comma) : wishWords(wish),
    chases: complaint.chaseCount > 0 ? String(complaint.chaseCount) : null,
    chaseDates:
      chased.length > 0
        ? [...new Set(chased.map(({ at }) => format.longDay(dayOf(at), today).replace(/ 周.$|^\w{3} /, '')))].join(
            comma,
          )
        : null,
    promise: promise?.words ?? null,
    promiseTime:
      promise === null
        ? null
        : dayOf(promise.dueAt) === dayOf(now)
          ? `${t('common.today')} ${timeOf(promise.dueAt)}`
          : `${format.longDay(dayOf(promise.dueAt), today)} ${timeOf(promise.dueAt)}`,
    // What cannot be decided is nothing to say to a customer.
    remedy: answer && answer.headline.remedy !== null ? answer.said[spoken === 'en' ? 'en' : 'zh'].headline : null,
    article: answer ? articlesOf(answer, headlineRow(answer), spoken) : null,
    demandArticle: answer ? articlesOf(answer, refusedRow(wish, answer.remedies), spoken) : null,
  }
}

type Row = EntitlementAnswer['remedies'][number]

const headlineRow = ({ headline, remedies }: EntitlementAnswer): Row | undefined =>
  remedies.find(({ id }) => id === headline.remedy)

/** The instrument a row rests on first, with its articles. */
function articlesOf(answer: EntitlementAnswer, row: Row | undefined, spoken: Language): string | null {
  const first = row?.citations[0]
  if (row === undefined || first === undefined) return null
  const title = answer.titles[first.instrument]?.[spoken === 'en' ? 'en' : 'zh'] ?? first.instrument
  const cited = row.citations.filter(({ instrument }) => instrument === first.instrument)
  const articles = [...new Set(cited.map(({ article }) => articleText(article, spoken)))]
  return spoken === 'en' ? `${title}, ${articles.join(', ')}` : `《${title}》${articles.join('、')}`
}
