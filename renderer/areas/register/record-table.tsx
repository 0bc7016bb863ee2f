import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-router'
import { useRowKeys } from './row-keys.ts'

/** What every row of a list says first: its number, whose it is, and of what machine. */
export type RecordRow = {
  readonly id: number
  readonly number: string
  readonly name: string
  readonly phone: string | null
  readonly productName: string | null
  readonly model: string | null
}

type Column<Row> = {
  readonly title: string
  readonly width?: CSSProperties['width']
  readonly className?: string
  readonly cell: (row: Row) => ReactNode
}

type RecordTableProps<Row extends RecordRow> = {
  readonly rows: readonly Row[]
  /** Titles of the three columns that every list begins with. */
  readonly first: { readonly number: string; readonly customer: string; readonly machine: string }
  /** Where a row opens. */
  readonly to: (row: Row) => string
  /** What the rows say in one long line, cut off where it does not fit. */
  readonly words: { readonly title: string; readonly of: (row: Row) => string }
  /** What this list alone shows, after those. */
  readonly columns: readonly Column<Row>[]
}

/** One page of a list of records (记录列表): a whole row opens by a click or by Enter, arrows go through the rows. */
export function RecordTable<Row extends RecordRow>({ rows, first, to, words, columns }: RecordTableProps<Row>) {
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>(rows)
  return (
    <table className="table register-table">
      <thead>
        <tr>
          <th style={{ width: '10.5rem' }}>{first.number}</th>
          <th style={{ width: '13rem' }}>{first.customer}</th>
          <th style={{ width: '13rem' }}>{first.machine}</th>
          <th>{words.title}</th>
          {columns.map(({ title, width }) => (
            <th key={title} style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={ref} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link data-row to={to(row)} className="row-link number">
                {row.number}
              </Link>
            </td>
            <td className="clip">
              {row.name} <span className="number muted">{row.phone}</span>
            </td>
            <td className="clip">{[row.productName, row.model].filter(Boolean).join(' ')}</td>
            <td className="clip" title={words.of(row)}>
              {words.of(row)}
            </td>
            {columns.map(({ title, className, cell }) => (
              <td key={title} className={className}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
