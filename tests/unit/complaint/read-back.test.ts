import { describe, expect, it } from 'vitest'
import { type ReadBackFacts, readBackText } from '../../../shared/complaint/read-back.ts'

const stub: ReadBackFacts = {
  customerName: '吴桂英',
  phone: '13800001111',
  machine: null,
  words: '看着看着就黑屏，我要换一台。',
  symptom: null,
  faultShownDay: null,
  stillUsable: null,
  helpWanted: null,
  wish: null,
  demands: [],
}

const full: ReadBackFacts = {
  ...stub,
  machine: {
    productName: '液晶电视',
    brand: '海信',
    model: 'ABC-50',
    serial: '32A7788',
    purchaseDay: '2026-03-08',
    installationDay: '2026-03-10',
    voucherKind: 'invoice',
  },
  symptom: '开机十分钟后黑屏。',
  faultShownDay: '2026-03-15',
  stillUsable: false,
  helpWanted: '先借一台电视',
  wish: 'exchange',
  demands: [
    { item: '换新机', amountFen: null, must: true },
    { item: '误工补偿', amountFen: 30000, must: false },
  ],
}

describe('the text read back to the customer', () => {
  it('says every fact that was written down, in Chinese', () => {
    expect(readBackText(full, 'zh-CN')).toBe(
      '您是吴桂英，电话尾号 1111。您的机器是液晶电视（海信 ABC-50，机号 32A7788），2026 年 3 月 8 日购买，2026 年 3 月 10 日安装，有发票。' +
        '故障 2026 年 3 月 15 日首次出现，现象是开机十分钟后黑屏，目前不能用。您说：“看着看着就黑屏，我要换一台。”' +
        '您希望更换，要求：换新机（必须）；误工补偿 ¥300.00（可商量），需要我们帮忙：先借一台电视。我说得对吗？',
    )
  })

  it('says the same in English', () => {
    expect(readBackText(full, 'en')).toBe(
      'You are 吴桂英, phone ending in 1111. Your machine: 液晶电视 (海信, ABC-50, serial 32A7788), bought on 8 Mar 2026, ' +
        'installed on 10 Mar 2026, with invoice. The fault first showed on 15 Mar 2026. What you see: 开机十分钟后黑屏. ' +
        'You cannot use the machine. You say: “看着看着就黑屏，我要换一台。” You wish for: exchange. ' +
        'You ask for: 换新机 (a must); 误工补偿 ¥300.00 (open to talk). You would like us to help with: 先借一台电视. Is that right?',
    )
  })

  it('puts nothing into the mouth of a customer who said little', () => {
    expect(readBackText(stub, 'zh-CN')).toBe(
      '您是吴桂英，电话尾号 1111。您说：“看着看着就黑屏，我要换一台。”我说得对吗？',
    )
    expect(readBackText({ ...stub, phone: null }, 'en')).toBe(
      'You are 吴桂英. You say: “看着看着就黑屏，我要换一台。” Is that right?',
    )
  })

  it('never reads the whole phone number out loud', () => {
    for (const language of ['zh-CN', 'en'] as const) expect(readBackText(full, language)).not.toContain('13800001111')
  })
})
