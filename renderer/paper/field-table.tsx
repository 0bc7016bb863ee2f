import type { FieldRow } from '../../shared/agreement/content.ts'

/** Fields side by side on one line. */
type PerLine = 2 | 3

/** Characters a value may have and still share its line. */
const SHORT: Record<PerLine, number> = { 2: 22, 3: 18 }

/** Packs fields into lines; a long one has a line of its own. */
function packed(rows: readonly FieldRow[], perLine: PerLine): FieldRow[][] {
  const lines: FieldRow[][] = []
  let open: FieldRow[] = []
  for (const row of rows) {
    const long = row.value !== null && row.value.length > SHORT[perLine]
    if (long || open.length === 0) lines.push([row])
    else open.push(row)
    const last = lines.at(-1) ?? []
    open = long || last.length === perLine ? [] : last
  }
  return lines
}

type FieldTableProps = { readonly rows: readonly FieldRow[]; readonly perLine: PerLine }

/** Labels with their values in ruled lines (表格栏). An unknown value is an empty space to write in, and the last value of a line takes what is left of it. */
export function FieldTable({ rows, perLine }: FieldTableProps) {
  return (
    <table className={`paper-fields by-${perLine}`}>
      <tbody>
        {packed(rows, perLine).map((line) => (
          <tr key={line.map((row) => row.label).join(' ')}>
            {line.map((row, index) => [
              <th key="label" scope="row">
                {row.label}
              </th>,
              <td key="value" colSpan={index === line.length - 1 ? (perLine - line.length) * 2 + 1 : 1}>
                {row.value}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
