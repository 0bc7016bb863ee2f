import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'
import { composeRulePaper } from '../../shared/rules/rule-paper.ts'
import { desk } from '../app/client.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { language as screenLanguage } from '../app/preferences.ts'
import { useRulebook } from '../areas/rules/use-rulebook.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { useOnePage } from './one-page.ts'
import { PaperPage } from './paper-page.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import './rule-card.css'

/** One rule on one page (规则单), A5 where it fits: to hand over the counter or to file with a case. */
export function RulePaperPage() {
  const { rule = '' } = useParams()
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage.get())
  const book = useRulebook()
  const centre = useQuery(desk.setup.centre.queryOptions())
  const content = useMemo(() => {
    const card = book.data?.cards.find(({ id }) => id === rule)
    if (!book.data || !card || !centre.data) return undefined
    const { cards, version, date } = book.data
    const linked = card.links.flatMap((id) => cards.find((each) => each.id === id) ?? [])
    return composeRulePaper({ card, linked, pack: { version, date }, centreName: centre.data.name, language })
  }, [book.data, centre.data, rule, language])
  const page = useOnePage(content, 'A5')
  if (book.data && !book.data.cards.some(({ id }) => id === rule)) return <NotFoundPage />
  return (
    <PaperPage name={content?.title ?? ''} language={language} onLanguage={setLanguage}>
      <ProblemAlert error={book.error ?? centre.error} onRetry={() => (book.error ? book : centre).refetch()} />
      {content && (
        <div ref={page.sheet} className={page.size}>
          <PaperSheet content={content} />
        </div>
      )}
    </PaperPage>
  )
}
