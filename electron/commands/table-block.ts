/** What one case expects of one question, and what the program answers. */
export type Line = { readonly asked: string; readonly expected: string; readonly answered: string }

/** One worked case as it is printed: its number, what it is about, what the answer says in words, and the lines compared. */
export type Block = {
  readonly id: string
  readonly about: string
  readonly words: readonly string[]
  readonly lines: readonly Line[]
}

export function differs({ expected, answered }: Line): boolean {
  return expected !== answered
}

/** A case with its lines, a `!` before each that differs. */
export function printBlock({ id, about, words, lines }: Block): string {
  return [
    `${id}  ${about}`,
    ...words.map((each) => `    ${each}`),
    ...lines.map(
      (line) =>
        `  ${differs(line) ? '!' : ' '} ${padded(line.asked, 34)} ${padded(line.expected, 30)} ${line.answered}`,
    ),
  ].join('\n')
}

/** Pads to a width on a terminal, where a Chinese character takes two columns. */
export function padded(text: string, width: number): string {
  const columns = [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(0, width - columns))
}
