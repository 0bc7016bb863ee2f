import { bundledPack, citeProvision } from '../rules/pack.ts'

/** The article something rests on (依据), in the shape in which the warranty rules cite. */
export interface Citation {
  readonly instrument: string
  readonly article: string
  readonly provisionId: string
}

function ground(provisionId: string): Citation {
  const [citation] = citeProvision(bundledPack, provisionId)
  if (!citation) throw new Error(`the rule pack holds no ${provisionId}`)
  return citation
}

/** The articles that the checks of an agreement cite by themselves. */
export const GROUNDS = {
  /** Standard terms, notices and shop signs that exclude or limit the consumer's rights are void. */
  unfairTerms: ground('CPL-26-terms'),
  /** The five ways of settling a dispute. */
  fiveWays: ground('CPL-39-complaint'),
  /** Transport and other necessary costs of a quality remedy are the trader's. */
  transport: ground('CPL-24-2-transport'),
  /** What standard terms of traders may not say, with the penalty behind it. */
  forbiddenTerms: ground('PEN2015-12-standard-terms'),
  /** Standard terms may not limit the choice between court and arbitration. */
  freeChoice: ground('IMPL2024-17-terms'),
  /** Standard terms that limit or exclude main rights are void. */
  voidTerms: ground('CC-497-void-terms'),
  /** No exemption for injury, nor for loss by intent or gross negligence. */
  noExemption: ground('CC-506-exemption'),
  /** What is given in exchange is no repaired or defective stock. */
  newUnit: ground('GEN1995-14-exchange'),
} as const satisfies Record<string, Citation>
