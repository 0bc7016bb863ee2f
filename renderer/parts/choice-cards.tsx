import type { ReactNode } from 'react'

type ChoiceCardsProps<Value extends string | number> = {
  /** What is chosen, for those who do not see the cards. */
  readonly legend: string
  readonly name: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly explain?: ReactNode }[]
  readonly onChange: (value: Value) => void
  readonly autoFocus?: boolean
}

/** A choice of few, each a card large enough to hit (单选卡片); arrows move it as with any radio button. */
export function ChoiceCards<Value extends string | number>(props: ChoiceCardsProps<Value>) {
  return (
    <fieldset className="choice-cards">
      <legend className="visually-hidden">{props.legend}</legend>
      {props.options.map(({ value, label, explain }, index) => (
        <label key={value} className="choice-card">
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            // The first field of a page or step that is one question.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus={props.autoFocus === true && (props.value === null ? index === 0 : value === props.value)}
            onChange={() => props.onChange(value)}
          />
          <b>{label}</b>
          {explain !== undefined && <span className="muted">{explain}</span>}
        </label>
      ))}
    </fieldset>
  )
}
