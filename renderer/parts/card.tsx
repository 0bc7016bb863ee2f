import type { ReactNode } from 'react'

type CardProps = {
  readonly title: ReactNode
  /** Small print or buttons at the right of the head. */
  readonly extra?: ReactNode
  readonly children: ReactNode
  /** Gives the content its inner margin; lists and tables reach the edge without it. */
  readonly padded?: boolean
}

/** A white card with a head (卡片). */
export function Card({ title, extra, children, padded = false }: CardProps) {
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        {extra !== undefined && <div className="extra">{extra}</div>}
      </header>
      {padded ? <div className="card-body">{children}</div> : children}
    </section>
  )
}
