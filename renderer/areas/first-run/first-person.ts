import { secretFault } from '../../../shared/workflow/secret.ts'

/** A person of the first run as typed: the PIN twice, because it cannot be read. */
export type FirstPerson = { readonly name: string; readonly pin: string; readonly again: string }

export const nobodyYet: FirstPerson = { name: '', pin: '', again: '' }

/** Reasons by field; none when the person can be set up. */
export function firstPersonFaults(person: FirstPerson): Partial<Record<keyof FirstPerson, string>> {
  const fault = secretFault(person.pin)
  return {
    ...(person.name.trim() === '' ? { name: 'required' } : person.name.trim().length > 20 ? { name: 'too-long' } : {}),
    ...(fault === null ? {} : { pin: fault }),
    ...(person.again === person.pin ? {} : { again: 'pins-differ' }),
  }
}
