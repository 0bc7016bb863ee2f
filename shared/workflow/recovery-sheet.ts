import type { PaperContent } from '../agreement/content.ts'
import { dayText, type PaperLanguage } from '../agreement/paper-words.ts'
import { wordsOf } from '../language/index.ts'
import { dayOf, type Instant, timeOf } from '../time/instant.ts'

export type RecoverySheetContent = PaperContent<'recovery', 'key' | 'use' | 'keep'>

/** The recovery key on paper (恢复密钥), with how it is used and a line for whoever keeps it. */
export function composeRecoverySheet(
  { key, madeAt, centreName }: { readonly key: string; readonly madeAt: Instant; readonly centreName: string },
  language: PaperLanguage,
): RecoverySheetContent {
  const { paper } = wordsOf(language).recovery
  return {
    form: 'recovery',
    language,
    title: paper.title,
    notice: paper.notice,
    head: [
      { label: paper.centre, value: centreName },
      { label: paper.madeAt, value: `${dayText(dayOf(madeAt), language)} ${timeOf(madeAt)}` },
    ],
    sections: [
      { id: 'key', title: paper.key, blocks: [{ kind: 'fixed', text: key }] },
      {
        id: 'use',
        title: paper.use,
        blocks: [{ kind: 'list', items: [paper.use1, paper.use2, paper.use3, paper.use4] }],
      },
      {
        id: 'keep',
        title: paper.keep,
        blocks: [
          { kind: 'signatures', signers: [{ party: paper.keeper, name: null, lines: [paper.signature, paper.date] }] },
        ],
      },
    ],
  }
}
