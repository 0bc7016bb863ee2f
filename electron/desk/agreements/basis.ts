import type { AgreementBasis } from '../../../shared/agreement/agreement-input.ts'
import { dayText, type PaperLanguage, plural } from '../../../shared/agreement/paper-words.ts'
import type { Citation, Entitlement, Remedy, RemedyId } from '../../../shared/rules/entitlement.ts'
import { findInstrument, findProvision } from '../../../shared/rules/pack.ts'
import type { RulePack } from '../../../shared/rules/pack-schema.ts'
import { remedyNames, sayRule, startNames } from '../../../shared/rules/words.ts'

/** The remedies an agreement is about; what else the rules answer belongs on the screen. */
const ON_PAPER: ReadonlySet<RemedyId> = new Set([
  'refund',
  'exchange',
  'free-repair',
  'parts-delay-exchange',
  'own-delay-exchange',
  'transport',
  'no-reason-return',
  'damages',
])

type Say = (chinese: string, english: string) => string

/** The sentences of the rules write days for the screen; paper writes them out. */
function paperDays(text: string, language: PaperLanguage): string {
  const space = language === 'en' ? '' : ' '
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => `${space}${dayText(day, language)}`)
}

function titleOf(pack: RulePack, id: string, language: PaperLanguage): string {
  return findInstrument(pack, id)?.title[language === 'en' ? 'en' : 'zh'] ?? id
}

function articleOf(pack: RulePack, { article, provisionId }: Citation, language: PaperLanguage): string {
  return language === 'en' ? `art. ${findProvision(pack, provisionId)?.articleNo ?? article}` : article
}

/** One remedy with its articles: those of its own rule first, those of another law after them with its title. */
function ruleOf(pack: RulePack, row: Remedy, language: PaperLanguage, say: Say): AgreementBasis['rules'] {
  const [first] = row.citations
  if (!first) return []
  const articles = row.citations.map((citation) => {
    const article = articleOf(pack, citation, language)
    const title = titleOf(pack, citation.instrument, language)
    return citation.instrument === first.instrument ? article : say(`《${title}》${article}`, `${title}, ${article}`)
  })
  const since = findInstrument(pack, first.instrument)?.effective ?? null
  const tongue = language === 'en' ? 'en' : 'zh'
  const reasons = paperDays(row.reasons.map((reason) => sayRule(reason, tongue)).join(say('', ' ')), language)
  return [
    {
      rule: titleOf(pack, first.instrument, language),
      article: articles.join(say('、', ', ')),
      version: since && say(`${dayText(since, language)}起施行`, `in force from ${dayText(since, language)}`),
      result: `${remedyNames[row.id][tongue]}${say('。', '. ')}${reasons}`,
    },
  ]
}

function calculationOf({ period, repairs, asOf }: Entitlement, language: PaperLanguage, say: Say) {
  const { start, wholeUnit, excluded } = period
  const rows: AgreementBasis['calculation'][number][] = []
  const row = (chinese: string, english: string, value: string) => rows.push({ label: say(chinese, english), value })
  if (start) {
    const basis = startNames[start.basis]
    const day = dayText(start.day, language)
    row('三包有效期起算日', 'Period starts on', say(`${day}（${basis.zh}）`, `${day} (${basis.en})`))
    row('扣除的修理、待件日数', 'Days under repair, left out', say(`${excluded.days} 日`, plural(excluded.days, 'day')))
    row('计入次数的维修', 'Repairs that count', say(`${repairs.counted} 次`, String(repairs.counted)))
  }
  if (wholeUnit) row('整机三包有效期至', 'Whole unit covered until', dayText(wholeUnit.day, language))
  row('计算日', 'Computed on', dayText(asOf, language))
  return rows
}

/** What the rules gave on the day of the paper, as its basis (处理依据): the remedies clearly owed, and the days they rest on. */
export function basisOf(answer: Entitlement, pack: RulePack, language: PaperLanguage): AgreementBasis {
  const say: Say = (chinese, english) => (language === 'en' ? english : chinese)
  const owed = answer.remedies.filter((row) => row.verdict === 'entitled' && ON_PAPER.has(row.id))
  return {
    rules: owed.flatMap((row) => ruleOf(pack, row, language, say)),
    calculation: calculationOf(answer, language, say),
  }
}
