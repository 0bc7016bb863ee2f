import type { PaperLanguage } from '../../shared/agreement/paper-words.ts'

/** What is written across an agreement that is not to be signed or no longer stands; undefined for one that does. */
export function agreementWatermark(state: string, language: PaperLanguage): string | undefined {
  if (state === 'draft') return language === 'en' ? 'DRAFT · NOT ISSUED' : '供协商 · 未签发'
  if (state === 'void') return language === 'en' ? 'VOID' : '作废'
  return undefined
}
