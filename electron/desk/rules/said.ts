import type { Entitlement } from '../../../shared/rules/entitlement.ts'
import { findInstrument } from '../../../shared/rules/pack.ts'
import type { Bilingual, RulePack } from '../../../shared/rules/pack-schema.ts'
import {
  factNames,
  partyNames,
  type RuleLanguage,
  remedyNames,
  sayRule,
  verdictNames,
} from '../../../shared/rules/words.ts'

/** Says an answer in the sentences of one language, in the order of the answer, so that a page needs neither the rules nor their words. */
export function sayEntitlement(answer: Entitlement, language: RuleLanguage) {
  return {
    headline: sayRule(answer.headline.what, language),
    remedies: answer.remedies.map((row) => ({
      id: row.id,
      name: remedyNames[row.id][language],
      verdict: verdictNames[row.verdict][language],
      owedBy: row.owedBy === null ? null : partyNames[row.owedBy][language],
      reasons: row.reasons.map((reason) => sayRule(reason, language)),
      missing: row.missing.map((fact) => factNames[fact][language]),
    })),
    next: answer.next.map(({ day, what }) => ({ day, text: sayRule(what, language) })),
    steps: answer.steps.map(({ what }) => sayRule(what, language)),
    notes: answer.notes.map(({ what }) => sayRule(what, language)),
    missing: answer.missing.map((fact) => factNames[fact][language]),
    contradictions: answer.contradictions.map(({ what }) => sayRule(what, language)),
  }
}

/** The titles of instruments by id, for a page that cites them. */
export function titlesOf(ids: Iterable<string>, pack: RulePack): Record<string, Bilingual> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const instrument = findInstrument(pack, id)
      return instrument ? [[id, instrument.title]] : []
    }),
  )
}

/** The titles of every instrument that an answer cites, by its id. */
export function citedTitles(answer: Entitlement, pack: RulePack): Record<string, Bilingual> {
  const cited = [...answer.remedies, ...answer.notes, ...answer.steps].flatMap((entry) => entry.citations)
  const own = answer.instrument === null ? [] : [answer.instrument]
  return titlesOf([...own, ...cited.map((citation) => citation.instrument)], pack)
}
