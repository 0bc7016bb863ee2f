const PLAIN = /^[a-z0-9一-鿿\s，。：；、？！（）“”]*$/
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/

/**
 * Text in the one form in which it is indexed, looked up and spelt: full-width letters and digits made plain (NFKC),
 * lower case, Latin letters without accents. `ü` becomes `v`, as it is typed on a keyboard. Traditional characters stay
 * as they are: a name is searched as the customer writes it.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text
  const folded = text.normalize('NFKC').toLowerCase()
  if (!ACCENTED_LATIN.test(folded)) return folded
  return folded
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}
