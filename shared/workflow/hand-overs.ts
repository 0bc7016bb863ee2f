import { can, type Role } from './roles.ts'

/** How a hand-over stands (交接状态): 待接收, 已接收, 退回, 收回, 接收人离岗失效. */
export const handOverStates = ['waiting', 'accepted', 'returned', 'withdrawn', 'lapsed'] as const
export type HandOverState = (typeof handOverStates)[number]

/** A case is passed on at once (及时传递): within so many minutes of opening hours it must have been accepted. */
export const ACCEPT_WITHIN_MINUTES = 120

/** Cases that went from hand to hand so often are asked about: each time the customer told his story anew. */
export const MANY_HAND_OVERS = 3

type Actor = { readonly id: number; readonly role: Role }

/** Whether someone may give a case away or call it back (可转交): whoever answers for it, or a manager. */
export function mayHandOver({ id, role }: Actor, ownerId: number): boolean {
  return can(role, 'log') && (id === ownerId || can(role, 'override-gate'))
}

/** Whether someone can be given a case (可接收): he must be able to work on it. */
export function mayReceive(role: Role): boolean {
  return can(role, 'log')
}

/** How often a case went from hand to hand (交接次数): a return counts too, for it was carried there and back. */
export function handOverCount(handOvers: readonly { readonly state: HandOverState }[]): number {
  return handOvers.filter(({ state }) => state === 'accepted' || state === 'returned').length
}
