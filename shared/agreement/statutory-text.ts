import type { PaperText } from './paper-words.ts'

/** What an agreement leaves untouched (法定权利保留). Without it a settlement would read as a general release, which is void (民法典第四百九十七条、第五百零六条). */
export const STATUTORY_RIGHTS: PaperText = {
  'zh-CN':
    '本协议不影响甲方依法享有的权利。产品安全缺陷、人身损害、签订时未发现的隐蔽瑕疵以及以后发生的故障，不在本协议解决的范围内，甲方仍可依法要求处理。',
  en: 'This agreement does not affect the statutory rights of Party A. Safety defects, personal injury, hidden defects unknown at signature and later faults are outside its scope; Party A may still claim for them under the law.',
}

/** All the ways to settle a dispute (消费者权益保护法第三十九条), open to the customer in any order. */
export const CHANNELS: PaperText = {
  'zh-CN':
    '发生争议的，双方可以协商和解。消费者也可以直接请求消费者协会或者依法成立的其他调解组织调解，向市场监督管理等有关行政部门投诉（全国12315平台、12315热线），根据仲裁协议提请仲裁机构仲裁，或者向人民法院提起诉讼。',
  en: 'If a dispute arises the parties may settle it by talks. The consumer may also turn directly to a consumer association or another lawful mediation body, complain to market supervision or another authority (12315 platform or hotline), go to arbitration under an arbitration agreement, or sue in court.',
}

/** What a translation has to say about itself. */
export const TRANSLATION_NOTICE = 'Translation for reading only. The Chinese text governs.'
