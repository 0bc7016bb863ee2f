/** A sentence reduced to letters, digits and commas, with the way back to the text as typed. */
export interface FoldedSentence {
  readonly folded: string
  /** For each folded character, where it stands in the text as typed. */
  readonly origins: readonly number[]
}

/** The traditional characters of the words that the patterns look for, each before its simplified form. */
const TRADITIONAL =
  '權权棄弃訴诉舉举報报調调協协議议應应須须無无維维換换貨货還还賠赔償偿補补責责傷伤殘残終终釋释歸归評评價价論论體体網网刪删發发佈布視视頻频運运費费郵邮遞递負负擔担購购買买務务員员會会辦办過过額额滿满違违約约罰罚銷销機机構构關关門门監监織织個个業业隱隐將将來来後后爭争紛纷糾纠結结瞭了決决滅灭據据證证條条場场對对師师醫医長长遠远與与項项絕绝產产質质電电話话錢钱戶户顧顾處处單单雙双勞劳聲声張张從从請请願愿續续稱称開开聞闻記记間间準准許许嚴严禁禁壓压壞坏確确認认觸触災灾潛潜滯滞聯联絡络親亲筆笔帳账圖图'

const SIMPLIFIED = new Map(Array.from(TRADITIONAL.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]))

const SENTENCE_END = /[。．！？!?；;\n\r]/u
const COMMA = /[，,：:]/u
const MEANING = /[\p{L}\p{N}]/u

/** Splits at the ends of sentences, drops spaces and signs but commas, and writes every character its plainest way: `不 得·再投訴` reads `不得再投诉`. */
export function foldSentences(text: string): FoldedSentence[] {
  const sentences: { char: string; origin: number }[][] = [[]]
  let at = 0
  for (const char of text) {
    // A point inside a number or an address ends nothing.
    const ends = SENTENCE_END.test(char) || (char === '.' && !/[\dA-Za-z]/.test(text.charAt(at + 1)))
    if (ends) sentences.push([])
    else if (COMMA.test(char)) sentences.at(-1)?.push({ char: ',', origin: at })
    else {
      for (const plain of char.normalize('NFKC').toLowerCase()) {
        if (MEANING.test(plain)) sentences.at(-1)?.push({ char: SIMPLIFIED.get(plain) ?? plain, origin: at })
      }
    }
    at += char.length
  }
  return sentences.map(joined).filter(({ folded }) => folded !== '')
}

/** Commas stay, for they bound what a word refers to; but commas that cut words into single characters are noise. */
function joined(characters: readonly { char: string; origin: number }[]): FoldedSentence {
  const isComma = (index: number) => characters[index] === undefined || characters[index]?.char === ','
  const kept = characters.filter(
    ({ char }, index) =>
      char !== ',' || !((isComma(index - 2) && !isComma(index - 1)) || (isComma(index + 2) && !isComma(index + 1))),
  )
  return {
    folded: kept.map(({ char }) => char).join(''),
    // An astral character fills two places of the folded text.
    origins: kept.flatMap(({ char, origin }) => Array.from({ length: char.length }, () => origin)),
  }
}
