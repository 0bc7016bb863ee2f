import type { Block } from '../../shared/agreement/content.ts'
import { exhaustive } from '../../shared/exhaustive.ts'
import { FieldTable } from './field-table.tsx'
import { MarkedText } from './marked-text.tsx'

type PaperBlockProps = {
  readonly block: Block
  /** Three fields on a line instead of two. */
  readonly dense: boolean
  readonly marks: readonly string[]
}

/** One piece of a paper as it is drawn (版式). */
export function PaperBlock({ block, dense, marks }: PaperBlockProps) {
  switch (block.kind) {
    case 'paragraph':
    case 'fixed':
      return (
        <p className="words">
          <MarkedText text={block.text} marks={marks} />
        </p>
      )
    case 'fields':
      return <FieldTable rows={block.rows} perLine={dense ? 3 : 2} />
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows have no identity and never move
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={block.columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>
              <MarkedText text={item} marks={marks} />
            </li>
          ))}
        </ol>
      )
    case 'ticks':
      return (
        <ul className="ticks">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'signatures':
      return (
        <div className="paper-signatures">
          {block.signers.map((signer) => (
            <div key={signer.party}>
              <strong>{signer.party}</strong>
              {signer.name !== null && ` ${signer.name}`}
              {signer.lines.map((line) => (
                <div key={line} className="line">
                  {line}
                </div>
              ))}
            </div>
          ))}
        </div>
      )
    default:
      return exhaustive(block)
  }
}
