import { useTranslation } from 'react-i18next'
import { languageOf } from '../../../shared/language/words.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import type { RuleAnswer } from './answer.ts'

type Citation = RuleAnswer['remedies'][number]['citations'][number]

/** The articles an answer rests on (依据), by instrument, each once. */
export function Citations({ answer, citations }: { answer: RuleAnswer; citations: readonly Citation[] }) {
  const { t, i18n } = useTranslation()
  const spoken = languageOf(i18n.language)
  if (citations.length === 0) return null
  const instruments = [...new Set(citations.map((citation) => citation.instrument))]
  const comma = spoken === 'en' ? ', ' : '、'
  return (
    <p>
      <span className="muted">{t('rules.basis')} </span>
      {instruments.map((instrument) => {
        const cited = citations.filter((citation) => citation.instrument === instrument)
        const title = answer.titles[instrument]?.[spoken === 'en' ? 'en' : 'zh'] ?? instrument
        const articles = [...new Set(cited.map((citation) => articleText(citation.article, spoken)))]
        return (
          <span key={instrument} className="citation">
            {spoken === 'en' ? `${title}, ${articles.join(comma)}` : `《${title}》${articles.join(comma)}`}
          </span>
        )
      })}
    </p>
  )
}
