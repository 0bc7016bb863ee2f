const TITLED = /^.{1,2}(?:先生|女士|小姐|太太|师傅|老师|阿姨|大姐|大哥|大爷|大妈)$/u

const HIDDEN = '***'

const PROVINCE = /^(?:[^省市区县]{2,4}省|[^省市区县]{2,6}自治区)/u
const CITY = /^[^省市区县路街巷弄号\d]{2,12}?(?:(?<![城超夜])市|自治州|地区|盟)/u
// 小区, 社区, 超市, 城市花园 and the like are housing and shops, not levels of an address.
const DISTRICT = /^[^省市区县路街巷弄号\d]{1,10}?(?:(?<![小社园校厂片景院宅])区|县|旗|(?<![城超夜])市)/u

/** `吴*英`, `吴*`, `欧**国`: a person's name for lists; a surname with a title (吴女士) says no more and stays. */
export function maskName(name: string): string {
  const whole = name.trim()
  if (TITLED.test(whole)) return whole
  const characters = [...whole]
  const [first = ''] = characters
  if (characters.length < 2) return first === '' ? '' : '*'
  const last = characters.length === 2 ? '' : characters.at(-1)
  const stars = Math.min(Math.max(characters.length - 2, 1), HIDDEN.length)
  return `${first}${'*'.repeat(stars)}${last}`
}

/** `福建省厦门市思明区***`: an address down to the district or county; where none is named, nothing is shown. */
export function maskAddress(address: string): string {
  const whole = address.normalize('NFKC').replace(/\s+/g, '')
  let rest = whole
  for (const level of [PROVINCE, CITY, DISTRICT]) rest = rest.slice(level.exec(rest)?.[0].length ?? 0)
  return whole === '' ? '' : `${whole.slice(0, whole.length - rest.length)}${HIDDEN}`
}
