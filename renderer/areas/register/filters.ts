import { MOST_QUIET_DAYS } from '../../../shared/complaint/quiet.ts'
import { type Stage, stages } from '../../../shared/workflow/stages.ts'

/** Which complaints the register shows (范围). */
export const registerStates = ['open', 'incomplete', 'chased', 'handed', 'closed', 'void', 'all'] as const
export type RegisterState = (typeof registerStates)[number]

/** What the register is narrowed down to; it stands in the address, so that Back brings it again. */
export type RegisterFilter = {
  readonly state: RegisterState
  readonly stage: Stage | null
  readonly ownerId: number | null
  /** Only open cases without any action for so many days. */
  readonly quietDays: number | null
  readonly page: number
}

const whole = (text: string | null) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)

const quiet = (days: number | null) => (days !== null && days >= 1 && days <= MOST_QUIET_DAYS ? days : null)

/** The filter an address stands for; what it does not say, or says wrongly, is the plain register of open cases. */
export function filterOf(params: URLSearchParams): RegisterFilter {
  const state = registerStates.find((each) => each === params.get('state')) ?? 'open'
  return {
    state,
    stage: stages.find((stage) => stage === params.get('stage')) ?? null,
    ownerId: whole(params.get('owner')),
    // Of cases that are not open nobody asks how long they have been quiet.
    quietDays: state === 'open' ? quiet(whole(params.get('quiet'))) : null,
    page: Math.max((whole(params.get('page')) ?? 1) - 1, 0),
  }
}

/** The address of a filter, without what goes without saying. */
export function paramsOf({ state, stage, ownerId, quietDays, page }: RegisterFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  if (stage !== null) params.set('stage', stage)
  if (ownerId !== null) params.set('owner', String(ownerId))
  if (quietDays !== null && state === 'open') params.set('quiet', String(quietDays))
  if (page > 0) params.set('page', String(page + 1))
  return params
}
