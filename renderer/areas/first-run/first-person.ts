/** A person of the first run as typed: the PIN twice, because it cannot be read. */
export type FirstPerson = { readonly name: string; readonly pin: string; readonly again: string }

export const nobodyYet: FirstPerson = { name: '', pin: '', again: '' }

/** Reasons by field; none when the person can be set up. */
export function firstPersonFaults(person: FirstPerson): Partial<Record<keyof FirstPerson, string>> {
  return {
    ...(person.name.trim() === '' ? { name: 'required' } : person.name.trim().length > 20 ? { name: 'too-long' } : {}),
    ...(/^\d{4,8}$/.test(person.pin) ? {} : { pin: 'wrong-pin-form' }),
    ...(person.again === person.pin ? {} : { again: 'pins-differ' }),
  }
}
