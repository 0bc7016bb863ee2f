import type { PaperLanguage } from './paper-words.ts'

/** A label with its value; a null value is an empty line to write on. */
export interface FieldRow {
  readonly label: string
  readonly value: string | null
}

/** One piece of a paper. Text is always plain: whoever draws it must not read markup into it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Words that stand on every copy and that no editor reaches (固定条款). */
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly FieldRow[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Boxes to be ticked by hand. */
  | { readonly kind: 'ticks'; readonly items: readonly string[] }
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }

/** One who signs: what he is, his name where known, and the lines he fills in. */
export interface Signer {
  readonly party: string
  readonly name: string | null
  readonly lines: readonly string[]
}

export interface Section<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A paper as plain JSON: pages draw it, and a check code is computed over it. Page numbers, copy marks and codes belong to the print. */
export interface PaperContent<Form extends string = string, Id extends string = string> {
  readonly form: Form
  readonly language: PaperLanguage
  readonly title: string
  /** What stands above everything else, such as that this is a translation. */
  readonly notice: string | null
  readonly head: readonly FieldRow[]
  readonly sections: readonly Section<Id>[]
}
