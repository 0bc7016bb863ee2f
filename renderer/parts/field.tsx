import { type ReactNode, useId } from 'react'

/** What a control takes over from its field: the name, and the reason why its value is wrong. */
export type ControlProps = {
  readonly id: string
  readonly status: 'error' | ''
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode | undefined
  /** Why the value is wrong, in words; from `useProblem(error)?.fields[path]` or the page's own check. */
  readonly reason?: string | undefined
  /** What is possible but worth a second look; it holds nothing back. */
  readonly doubt?: string | undefined
  readonly className?: string
  readonly children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and what is wrong with it (字段): `<Field label=…>{(control) => <Input {...control} />}</Field>`. */
export function Field({ label, hint, reason, doubt, className = '', children }: FieldProps) {
  const id = useId()
  const about = `${id}-about`
  const described = hint !== undefined || reason !== undefined || doubt !== undefined
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: reason === undefined ? '' : 'error',
        ...(described ? { 'aria-describedby': about } : {}),
        ...(reason === undefined ? {} : { 'aria-invalid': true }),
      })}
      {described && (
        <span id={about} className={reason !== undefined ? 'wrong' : doubt !== undefined ? 'doubt' : 'hint'}>
          {reason ?? doubt ?? hint}
        </span>
      )}
    </div>
  )
}
