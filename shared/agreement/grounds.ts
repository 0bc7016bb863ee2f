/** The article something rests on (依据), in the shape in which the warranty rules cite. */
export interface Citation {
  readonly instrument: string
  readonly article: string
  readonly provisionId: string
}

/** The articles that the checks of an agreement cite by themselves. */
export const GROUNDS = {
  /** Standard terms, notices and shop signs that exclude or limit the consumer's rights are void. */
  unfairTerms: { instrument: 'CPL', article: '第二十六条', provisionId: 'CPL-26-terms' },
  /** The five ways of settling a dispute. */
  fiveWays: { instrument: 'CPL', article: '第三十九条', provisionId: 'CPL-39-complaint' },
  /** Transport and other necessary costs of a quality remedy are the trader's. */
  transport: { instrument: 'CPL', article: '第二十四条第2款', provisionId: 'CPL-24-2-transport' },
  /** What standard terms of traders may not say, with the penalty behind it. */
  forbiddenTerms: { instrument: 'PEN2015', article: '第十二条', provisionId: 'PEN2015-12-standard-terms' },
  /** Standard terms may not limit the choice between court and arbitration. */
  freeChoice: { instrument: 'IMPL2024', article: '第十七条', provisionId: 'IMPL2024-17-terms' },
  /** Standard terms that limit or exclude main rights are void. */
  voidTerms: { instrument: 'CC', article: '第四百九十七条', provisionId: 'CC-497-void-terms' },
  /** No exemption for injury, nor for loss by intent or gross negligence. */
  noExemption: { instrument: 'CC', article: '第五百零六条', provisionId: 'CC-506-exemption' },
  /** What is given in exchange is no repaired or defective stock. */
  newUnit: { instrument: 'GEN1995', article: '第十四条', provisionId: 'GEN1995-14-exchange' },
} as const satisfies Record<string, Citation>
