import '@fontsource/noto-serif-sc/400.css'
import '@fontsource/noto-serif-sc/700.css'
import './paper.css'
import type { ReactNode } from 'react'
import type { PaperContent } from '../../shared/agreement/content.ts'
import { PaperBlock } from './paper-block.tsx'

type PaperSheetProps = {
  readonly content: PaperContent
  /** Written across every page of what is not to be signed. */
  readonly watermark?: string | undefined
  readonly foot?: ReactNode
  /** Passages to mark on screen. */
  readonly marks?: readonly string[]
}

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
]

/** A paper as it lies on the counter (纸面): the same on screen, in print and in the PDF. */
export function PaperSheet({ content, watermark, foot, marks = [] }: PaperSheetProps) {
  const numbered = (index: number) =>
    content.language === 'en' ? `${index + 1}. ` : `${numerals[index] ?? index + 1}、`
  return (
    <article className={`sheet-a4 ${content.form}`} lang={content.language}>
      {watermark !== undefined && (
        <div className="paper-watermark" aria-hidden="true">
          <span>{watermark}</span>
        </div>
      )}
      {content.notice !== null && <p className="paper-notice">{content.notice}</p>}
      <h1>{content.title}</h1>
      <div className="paper-head">
        {content.head.map((row) => (
          <span key={row.label}>
            {row.label}
            {content.language === 'en' ? ': ' : '：'}
            {row.value ?? '______________'}
          </span>
        ))}
      </div>
      {content.sections.map((section, index) => (
        <section key={section.id} data-section={section.id}>
          <h2>
            {numbered(index)}
            {section.title}
          </h2>
          {section.blocks.map((block, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's blocks have no identity and never move
            <PaperBlock key={position} block={block} dense={content.form === 'registration'} marks={marks} />
          ))}
        </section>
      ))}
      {foot !== undefined && <footer className="paper-foot">{foot}</footer>}
    </article>
  )
}
