import { useTranslation } from 'react-i18next'
import { type ClauseContext, clauseText } from '../../../shared/agreement/clause-text.ts'
import type { Clause } from '../../../shared/agreement/clauses.ts'
import { languageOf } from '../../../shared/language/words.ts'

type ClauseListProps = {
  readonly clauses: readonly Clause[]
  readonly unit: {
    readonly productName: string | null
    readonly model: string | null
    readonly serial: string | null
  } | null
}

/** Clauses in the words they will have on paper (条款). */
export function ClauseList({ clauses, unit }: ClauseListProps) {
  const { i18n } = useTranslation()
  const context: ClauseContext = {
    unit: { name: unit?.productName ?? null, model: unit?.model ?? null, serial: unit?.serial ?? null },
    thirdParty: null,
  }
  return (
    <ol className="clauses">
      {clauses.map((clause, index) => {
        const text = clauseText(clause, languageOf(i18n.language), context)
        // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may say the same, and none ever moves
        return <li key={index}>{text}</li>
      })}
    </ol>
  )
}
