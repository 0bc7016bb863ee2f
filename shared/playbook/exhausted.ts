import type { Moment } from './moment.ts'

/** What is still to be done before a complaint may be looked at as a persistent one (正常渠道未走完). */
export const openSteps = ['safety', 'read-back', 'reply', 'right', 'promise', 'proposal', 'channels'] as const
export type OpenStep = (typeof openSteps)[number]

/**
 * The steps of the normal channel that are not done (还没做完的); the cards on persistent complaints stay shut as long as there
 * is one. Something owed or not yet decided, a promise that is open, or safety always keeps them shut.
 */
export function stepsBefore(moment: Moment): OpenStep[] {
  const open = (step: OpenStep, is: boolean): OpenStep[] => (is ? [step] : [])
  return [
    ...open('safety', moment.safety),
    ...open('read-back', !moment.readBackConfirmed),
    ...open('reply', !moment.replied),
    ...open('right', moment.demand !== 'above'),
    ...open('promise', moment.promise !== 'none'),
    ...open('proposal', moment.proposal === 'none' || moment.proposal === 'waiting'),
    ...open('channels', !moment.channelsTold),
  ]
}
