/** The member of a closed list that a stored text names. @throws when the text is none of them: the store would be damaged */
export function oneOf<Member extends string>(list: readonly Member[], text: string): Member {
  const member = list.find((known) => known === text)
  if (member === undefined) throw new Error(`"${text}" is none of ${list.join(', ')}`)
  return member
}
