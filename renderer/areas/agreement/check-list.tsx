import { useTranslation } from 'react-i18next'
import type { Check } from '../../../shared/agreement/checks.ts'
import type { Language } from '../../../shared/language/words.ts'
import { articleText } from '../../../shared/rules/article-text.ts'
import { checkWords } from './check-words.ts'

const signs = { pass: '✓', warn: '!', block: '✕' } as const

type CheckListProps = {
  /** Titles of the instruments that the checks cite, by id. */
  readonly titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
  readonly checks: readonly Check[]
  /** Puts neutral wording in the place of a forbidden passage; null where the text may not be changed. */
  readonly onNeutral: ((start: number, end: number, text: string) => void) | null
}

/** What was looked at before an agreement may be issued (核对), the failures first. */
export function CheckList({ checks, titles, onNeutral }: CheckListProps) {
  const { t, i18n } = useTranslation()
  const spoken: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const separator = spoken === 'en' ? ', ' : '、'
  const cite = ({ instrument, article }: Check['citations'][number]) => {
    const title = titles[instrument]
    const text = articleText(article, spoken)
    return spoken === 'en' ? `${title?.en ?? instrument}, ${text}` : `《${title?.zh ?? instrument}》${text}`
  }
  const rank = { block: 0, warn: 1, pass: 2 }
  return (
    <ul className="check-list">
      {checks
        .toSorted((a, b) => rank[a.result] - rank[b.result])
        .map((check) => {
          const words = checkWords(check, t, separator)
          return (
            <li key={words} className={check.result}>
              <b aria-hidden="true">{signs[check.result]}</b>
              <div>
                {words}
                {check.citations.length > 0 && (
                  <span className="muted small">{check.citations.map(cite).join(separator)}</span>
                )}
                {check.code === 'forbidden-text' && onNeutral && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      const { start, end, neutral } = check.params.finding
                      onNeutral(start, end, neutral['zh-CN'])
                    }}
                  >
                    {t('agreement.useNeutral')}
                    {check.params.finding.neutral[spoken]}
                  </button>
                )}
              </div>
            </li>
          )
        })}
    </ul>
  )
}
