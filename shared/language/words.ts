/** The languages of the desk (界面语言); Chinese is the one it starts in. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The same keys in another language (同键词表): a key that is missing or too much does not compile. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>
}

/** The language a stored or asked-for tag means; anything unknown is Chinese. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Puts facts into a sentence: `{{name}}` becomes `params.name`. A fact that was not given stays visible, so that a test sees it. */
export function fill(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))
}
