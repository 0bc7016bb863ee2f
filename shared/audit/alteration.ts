/**
 * What can be wrong with an event of the log (记录异常): it was changed, its details were, it is gone, the log ends before it, or
 * the log up to it was written anew.
 */
export const alterations = ['changed', 'details-changed', 'missing', 'cut-off', 'rewritten'] as const
export type Alteration = (typeof alterations)[number]
