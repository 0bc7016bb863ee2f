import type { PaperLanguage } from './paper-words.ts'

/** The instruments that the checks of an agreement rest on, by the title they are printed with. */
const TITLES = {
  CPL: { 'zh-CN': '消费者权益保护法', en: 'Consumer Protection Law' },
  PEN2015: { 'zh-CN': '侵害消费者权益行为处罚办法', en: 'Measures on Penalties for Infringing Consumer Rights' },
  CC: { 'zh-CN': '民法典', en: 'Civil Code' },
  IMPL2024: { 'zh-CN': '消费者权益保护法实施条例', en: 'Implementing Regulations of the Consumer Protection Law' },
  GEN1995: {
    'zh-CN': '部分商品修理更换退货责任规定',
    en: 'Provisions on Liability for Repair, Replacement and Return of Certain Goods',
  },
} as const

/** A place in an instrument: article (条) and, where it matters, paragraph (款). */
export interface Citation {
  readonly instrument: keyof typeof TITLES
  readonly article: number
  readonly paragraph?: number
}

/** `《消费者权益保护法》第二十四条第二款`, in English `Consumer Protection Law, art. 24(2)`. */
export function citationText({ instrument, article, paragraph }: Citation, language: PaperLanguage): string {
  const title = TITLES[instrument][language]
  if (language === 'en') return `${title}, art. ${article}${paragraph === undefined ? '' : `(${paragraph})`}`
  return `《${title}》第${ordinal(article)}条${paragraph === undefined ? '' : `第${ordinal(paragraph)}款`}`
}

/** Article numbers as statutes write them, up to 1999: 八, 二十四, 一百零六, 五百零六. */
function ordinal(number: number): string {
  const digits = '零一二三四五六七八九'
  let text = ''
  let gap = false
  for (const [size, place] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const value = Math.floor(number / size) % 10
    if (value === 0) gap = text !== ''
    else {
      const bareTen = place === '十' && value === 1 && text === ''
      text += `${gap ? '零' : ''}${bareTen ? '' : digits.charAt(value)}${place}`
      gap = false
    }
  }
  return text
}
