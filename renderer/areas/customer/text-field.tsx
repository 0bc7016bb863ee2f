import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { Field } from '../../parts/field.tsx'

type TextFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (text: string) => void
  readonly reason?: string | undefined
  readonly hint?: ReactNode | undefined
  readonly className?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly readOnly?: boolean
  /** Offered while typing; anything else may be typed as well. */
  readonly suggestions?: readonly string[]
  /** More than one makes it a field for sentences. */
  readonly lines?: number
}

/** A labelled line of text, or a few of them (文字字段). */
export function TextField({
  label,
  value,
  onChange,
  reason,
  hint,
  className = '',
  lines = 1,
  suggestions = [],
  ...rest
}: TextFieldProps) {
  const listId = useId()
  return (
    <Field label={label} reason={reason} hint={hint} className={className}>
      {(control) =>
        lines > 1 ? (
          <Input.TextArea
            {...control}
            {...rest}
            autoSize={{ minRows: lines, maxRows: lines + 4 }}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <>
            <Input
              {...control}
              {...rest}
              {...(suggestions.length > 0 ? { list: listId } : {})}
              autoComplete="off"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            {suggestions.length > 0 && (
              <datalist id={listId}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  )
}
