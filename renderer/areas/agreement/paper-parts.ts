import type { PaperContent } from '../../../shared/agreement/content.ts'

/** The lines of one section as a list beside the paper: items of its lists, first cells of its tables. */
export function blockItems(content: PaperContent, section: string): string[] {
  const blocks = content.sections.find(({ id }) => id === section)?.blocks ?? []
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [...block.items]
    if (block.kind === 'table') return block.rows.map((row) => row.slice(0, 3).join(' · '))
    return []
  })
}
