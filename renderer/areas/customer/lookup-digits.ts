const FEWEST_DIGITS = 4
const MOST_DIGITS = 20

/** The digits of what was typed, as the desk looks them up; '' while there are too few to mean anyone. */
export function lookupDigits(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, MOST_DIGITS)
  return digits.length < FEWEST_DIGITS ? '' : digits
}
