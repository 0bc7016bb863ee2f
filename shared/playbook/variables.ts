/** What a card takes from the case (变量): 称呼, 本店, 我, 案号, 产品, 诉求, 催办次数, 催办日期, 承诺, 承诺时间, 今天的结论, 其依据, 诉求给不到的依据. */
export const variables = [
  'name',
  'centre',
  'me',
  'number',
  'product',
  'demand',
  'chases',
  'chaseDates',
  'promise',
  'promiseTime',
  'remedy',
  'article',
  'demandArticle',
] as const
export type Variable = (typeof variables)[number]

/** What each variable stands for on this case; null where the case has nothing to say. */
export type Values = Readonly<Record<Variable, string | null>>

/** A stretch of a line: plain words, or a variable with its value, null where it has none. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'variable'; readonly variable: Variable; readonly value: string | null }

const VARIABLE = /\{\{(\w+)\}\}/g

const isVariable = (name: string): name is Variable => variables.some((variable) => variable === name)

/** The names in a line that no variable bears; a line with one of them is refused when a card is written. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name = '']) => (isVariable(name) ? [] : [name]))
}

/** Puts the values into a line. What is no variable stays as it is written. */
export function fillLine(text: string, values: Values): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const words = (until: number) => {
    if (until > from) pieces.push({ kind: 'words', text: text.slice(from, until) })
  }
  for (const match of text.matchAll(VARIABLE)) {
    const name = match[1] ?? ''
    if (!isVariable(name)) continue
    words(match.index)
    pieces.push({ kind: 'variable', variable: name, value: values[name] })
    from = match.index + match[0].length
  }
  words(text.length)
  return pieces
}

/** The line as it is copied: a variable without a value stands as its name in brackets, so that nobody sends it unseen. */
export function lineText(pieces: readonly Piece[], nameOf: (variable: Variable) => string): string {
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : (piece.value ?? `〔${nameOf(piece.variable)}〕`)))
    .join('')
}

/** The variables of a line that have no value on this case. */
export function missingIn(pieces: readonly Piece[]): Variable[] {
  return pieces.flatMap((piece) => (piece.kind === 'variable' && piece.value === null ? [piece.variable] : []))
}
