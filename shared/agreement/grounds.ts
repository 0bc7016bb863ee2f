/**
 * The provisions that the checks of an agreement cite by themselves (依据), by id: what they say and where they stand is for the
 * pack of the case to tell.
 */
export const GROUNDS = {
  /** Standard terms, notices and shop signs that exclude or limit the consumer's rights are void. */
  unfairTerms: 'CPL-26-terms',
  /** The five ways of settling a dispute. */
  fiveWays: 'CPL-39-complaint',
  /** Transport and other necessary costs of a quality remedy are the trader's. */
  transport: 'CPL-24-2-transport',
  /** What standard terms of traders may not say, with the penalty behind it. */
  forbiddenTerms: 'PEN2015-12-standard-terms',
  /** Standard terms may not limit the choice between court and arbitration. */
  freeChoice: 'IMPL2024-17-terms',
  /** Standard terms that limit or exclude main rights are void. */
  voidTerms: 'CC-497-void-terms',
  /** No exemption for injury, nor for loss by intent or gross negligence. */
  noExemption: 'CC-506-exemption',
  /** What is given in exchange is no repaired or defective stock. */
  newUnit: 'GEN1995-14-exchange',
} as const satisfies Record<string, string>

export type Ground = (typeof GROUNDS)[keyof typeof GROUNDS]
