/** One option of a command; `value` names what stands after it, as in `--data DIR`. */
export type Option = { readonly value?: string; readonly zh: string; readonly en: string }

/** What can be typed after a command (命令行). */
export type CommandLine<Name extends string = string> = {
  /** The whole line, as in `npm run paper -- --data DIR --out DIR`. */
  readonly usage: string
  readonly options: Readonly<Record<Name, Option>>
  /** How many words without dashes it takes; none unless it says so. */
  readonly words?: number
}

/** What was typed: the options that were given, each with its value ('' for one that takes none), and the words beside them. */
export type Typed<Name extends string = string> = {
  readonly options: ReadonlyMap<Name, string>
  readonly words: readonly string[]
}

/** A command that was typed wrongly; its message is a sentence for whoever typed it. */
export class WrongUse extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`)
    this.name = 'WrongUse'
  }
}

/** Reads what was typed. @throws WrongUse for an unknown option, one without its value, or a word too many */
export function readTyped<Name extends string>(line: CommandLine<Name>, args: readonly string[]): Typed<Name> {
  const options = new Map<Name, string>()
  const words: string[] = []
  const isKnown = (name: string): name is Name => Object.hasOwn(line.options, name)
  const left = [...args]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (!word.startsWith('-')) {
      words.push(word)
      continue
    }
    const [, name = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    if (!isKnown(name)) throw new WrongUse(`没有 ${word} 这个选项。`, `There is no option ${word}.`)
    const { value } = line.options[name]
    if (value === undefined) {
      if (joined !== undefined) throw new WrongUse(`--${name} 后面不跟内容。`, `--${name} takes no value.`)
      options.set(name, '')
      continue
    }
    const given = joined ?? (left[0]?.startsWith('-') ? undefined : left.shift())
    if (!given) throw new WrongUse(`--${name} 后面请写上 ${value}。`, `--${name} wants a value: --${name} ${value}.`)
    options.set(name, given)
  }
  const extra = words[line.words ?? 0]
  if (extra !== undefined) throw new WrongUse(`不明白“${extra}”是什么意思。`, `What “${extra}” means is not clear.`)
  return { options, words }
}

/** What `--help` prints: the line, and each option in both languages. */
export function helpOf({ usage, options }: CommandLine): string {
  const rows = Object.entries(options).map(
    ([name, { value, zh, en }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, `${zh} · ${en}`] as const,
  )
  const width = Math.max(...rows.map(([name]) => name.length), '--help'.length)
  return [
    usage,
    '',
    ...rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`),
    `  ${'--help'.padEnd(width)}  显示这些说明 · prints this`,
  ].join('\n')
}

/**
 * Runs a command over what was typed after it. `--help` prints its options and runs nothing; wrong use is said in a
 * sentence and ends with exit code 2, anything else that fails is the command's own.
 */
export async function runCommand<Name extends string>(
  line: CommandLine<Name>,
  run: (typed: Typed<Name>) => Promise<void> | void,
): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpOf(line))
    return
  }
  try {
    await run(readTyped(line, args))
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    console.error(`${error.message}\n\n${helpOf(line)}`)
    process.exitCode = 2
  }
}
