import type { AgreementInput } from '../../../shared/agreement/agreement-input.ts'
import type { PaperContent } from '../../../shared/agreement/content.ts'
import { apology, compensation, exchange } from './sample-clauses.ts'

/** The agreement of the worked case: an exchange owed by law, goodwill for lost work and an apology. */
export const agreement: AgreementInput = {
  language: 'zh-CN',
  number: 'XY-2026-0045',
  version: 1,
  caseNumber: 'TS-2026-000042',
  customer: {
    name: '吴桂英',
    phone: '13800001111',
    address: '城东区幸福路 18 号 3-502',
    idLastFour: null,
    representative: null,
  },
  centre: {
    name: '城东家电服务中心',
    creditCode: '91330000MA0000000X',
    address: '城东路 1 号',
    phone: '0592-1234567',
    handler: '李工',
    role: 'both',
  },
  thirdParty: null,
  goods: {
    product: '液晶电视',
    brand: null,
    model: 'LC-32A1W',
    serial: '32A7788',
    purchaseDay: '2025-09-06',
    installationDay: '2025-09-08',
    firstUseDay: null,
    seller: '城东店',
    priceFen: 299_900,
    voucher: '发票 00123',
    extendedWarranty: null,
  },
  facts: {
    complaintDay: '2026-04-28',
    channel: '到店',
    symptom: '黑屏',
    repairs: [
      { handInDay: '2026-02-11', handBackDay: '2026-02-14', fault: '黑屏', part: '背光组件', result: '修好' },
      { handInDay: '2026-04-28', handBackDay: null, fault: '黑屏', part: null, result: null },
    ],
    inspection: '逻辑组件故障',
    agreed: [{ text: '两次修理后仍不能正常使用', source: '维修记录' }],
    notAgreed: ['误工天数'],
  },
  basis: {
    rules: [
      {
        rule: '部分商品修理更换退货责任规定',
        article: '第十一条',
        version: '1995-08-25',
        result: '由销售者免费换同型号同规格商品',
      },
    ],
    calculation: [{ label: '起算日', value: '2025 年 9 月 8 日' }],
  },
  clauses: [apology, compensation, exchange],
  extraText: '乙方在交付前一日电话告知甲方。\n\n甲方在家等候。',
  cureDays: 5,
  retentionYears: 3,
  annexes: ['维修记录'],
}

/** All the words of a paper, one piece a line. */
export function wordsOf(paper: PaperContent): string {
  const collect = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collect) : []
  }
  return collect([
    paper.title,
    paper.notice,
    paper.head,
    paper.sections.map(({ title, blocks }) => [title, blocks]),
  ]).join('\n')
}
