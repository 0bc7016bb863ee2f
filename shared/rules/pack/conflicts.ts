import type { Conflict } from '../pack-schema.ts'

/** Where sources contradict each other, and what the desk does about it. */
export const conflicts: Conflict[] = [
  {
    topic: { zh: '折旧费', en: 'depreciation' },
    issue: {
      zh: '部门规定允许销售者在消费者不要换货时收折旧费；2024年国务院实施条例施行在后、层级更高，规定按购货凭证价一次退清。旧条款是否还能适用，未见定论。',
      en: "the ministry rules let the seller deduct depreciation when the consumer declines an exchange; the 2024 State Council regulations, later and higher, say refunds 'in accordance with state rules' are paid at the receipt price in one go. Whether the older clause survives was not found settled",
    },
    practice: { zh: '列出数字，绝不自动扣减', en: 'show the figure, never deduct it automatically' },
  },
  {
    topic: { zh: '起算日', en: 'start date' },
    issue: { zh: '开票日，还是交付日、安装完成日', en: 'invoice date against delivery or installation date' },
    practice: { zh: '两种都算，取较晚的', en: 'compute both, use the later' },
  },
  {
    topic: { zh: '微波炉主要部件月数', en: 'microwave main-part months' },
    issue: { zh: '同一份报纸的表里既有24个月又有36个月', en: '24 against 36 inside one newspaper table' },
    practice: {
      zh: '取24个月，标为中等把握（有品牌按24个月承诺，而品牌不得低于国家数字）',
      en: 'use 24, shown as medium (a brand sells with 24, and may not go below the state number)',
    },
  },
  {
    topic: { zh: '吸排油烟机', en: 'range hood' },
    issue: {
      zh: '一年，还是电机三年；第二张表残损',
      en: '1 year against 3 years for the motor; the second table is damaged',
    },
    practice: { zh: '留空', en: 'leave blank' },
  },
  {
    topic: { zh: '手机充电器月数', en: 'phone charger months' },
    issue: { zh: '12个月；一份指南写6个月', en: '12 against 6 in one guide' },
    practice: { zh: '取12个月，标为中等把握', en: 'use 12, shown as medium' },
  },
  {
    topic: { zh: '微机主要部件年数', en: 'PC main-part years' },
    issue: {
      zh: '两年（规定、报纸），还是三年（把厂家做法当规定的网页）',
      en: '2 years (rule, newspaper) against 3 years (pages that quote vendor practice as if it were the rule)',
    },
    practice: { zh: '取24个月', en: 'use 24 months' },
  },
  {
    topic: { zh: '消法第四十五条', en: 'CPL art 45' },
    issue: {
      zh: '网页引用第四十五条讲“修理两次”，用的是2013年以前的条号；现第四十五条讲虚假广告',
      en: "pages quoting CPL art 45 for 'two repairs' quote the pre-2013 numbering; art 45 is now about false advertising",
    },
    practice: { zh: '改引1995年规定第十一条', en: 'cite GEN1995 art 11 instead' },
  },
  {
    topic: { zh: '汽车数字', en: 'car numbers' },
    issue: {
      zh: '5次和35日是已废止的2012年数字；2021年规定为同一问题超过4次或累计超过30日',
      en: '5 repairs and 35 days are the repealed 2012 numbers; the 2021 rule says more than 4 repairs of the same problem or more than 30 days',
    },
    practice: { zh: '用2021年数字', en: 'use the 2021 numbers' },
  },
  {
    topic: { zh: '农机数字', en: 'farm machinery numbers' },
    issue: {
      zh: '40日和2日、5日是已废止的1998年数字；2010年规定为30个工作日和3日、1日',
      en: '40 days and 2/5 days are the repealed 1998 numbers; the 2010 rule says 30 working days and 3/1 days',
    },
    practice: { zh: '用2010年数字', en: 'use the 2010 numbers' },
  },
  {
    topic: { zh: '收录机、电子琴、缝纫机、钟表', en: 'recorder, organ, sewing machine, clock' },
    issue: {
      zh: '网上数字出自已废止的1986年规定、1988年办法或行业文字，不是1995年目录',
      en: 'numbers on the web come from the repealed 1986 rule, a 1988 measure or trade texts, not from the 1995 row',
    },
    practice: {
      zh: '留空；查到正式目录后注明出处手工填入',
      en: 'leave blank; read the printed catalogue and enter it by hand with its source',
    },
  },
  {
    topic: { zh: '法定节假日', en: 'legal holiday' },
    issue: {
      zh: '投诉举报处理办法第四十五条写“法定节假日”，民法典第二百零三条写“法定休假日”；普通周末和调休连起来的日子算不算，都没有写明。',
      en: 'order 121 art. 45 and art. 203 of the Civil Code use different words; neither says whether ordinary weekends or the bridged days of an arranged break count',
    },
    practice: {
      zh: '整段放假顺延，普通周末不顺延；两种算法不同时都列出，按较早的安排',
      en: 'the whole arranged break moves the day, ordinary weekends do not; both days are shown when they differ, plan with the earlier',
    },
  },
  {
    topic: { zh: '调解期限', en: 'mediation length' },
    issue: {
      zh: '旧资料写45个工作日（20号令第二十一条）；消法实施条例第四十六条和投诉举报处理办法第二十三条是60日。',
      en: 'older pages say 45 working days (order 20 art. 21); art. 46 of the regulations and order 121 art. 23 say 60 days',
    },
    practice: {
      zh: '用60日（自然日）；2026年4月15日以前受理的，两种都列出，按较早的安排',
      en: '60 calendar days; for complaints accepted before 2026-04-15 both are shown, plan with the earlier',
    },
  },
  {
    topic: { zh: '投诉办理总时限', en: 'total handling time' },
    issue: {
      zh: '2025至2026年的网页说投诉“10日告知结果”“延长30日”；投诉举报处理办法没有这些数字。',
      en: "pages of 2025-2026 speak of '10 days to tell the result' or '30 days extension' for complaints; order 121 has no such numbers",
    },
    practice: { zh: '不采用', en: 'not used' },
  },
]
