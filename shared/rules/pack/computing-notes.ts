import type { Bilingual, ComputingNote } from '../pack-schema.ts'

/** How the articles are combined into days and amounts (计算口径), and what was not found. */
export const computingNotes: ComputingNote[] = [
  {
    id: 'CR1',
    text: {
      zh: '按产品选择适用的规定；哪里都没有列入的产品适用消法第二十四条。',
      en: 'Choose the instrument by product; a product not listed anywhere uses CPL art 24.',
    },
    cites: [],
  },
  {
    id: 'CR2',
    text: {
      zh: '起算日：规定按开票日；实施条例第十八条（施行在后、层级更高）按交付日，由经营者安装的按安装完成日；平板电视按安装完成日。取适用日期中最晚的一个，其余一并列出。',
      en: 'Start date: rule default is the invoice date. IMPL2024 art 18 (later, higher) says delivery, or completed installation if the trader installs. Flat TV: installation done. Car: delivery if different. Use the latest date that applies and show both.',
    },
    cites: [
      'GEN1995-8-1-period',
      'GEN1995-8-2-proof',
      'MOB2001-8-period',
      'IMPL2024-18-1-period',
      'IMPL2024-18-2-return',
      'FLAT2011-period',
      'CAR2021-18-period',
    ],
  },
  {
    id: 'CR3',
    text: {
      zh: '售出后第几日＝售出日加相应天数，当天不算；第几日当天在期内。',
      en: 'Day n of a sale window = sale date + n calendar days (first day not counted); the n-th day is inside.',
    },
    cites: ['CC-201-period'],
  },
  {
    id: 'CR4',
    text: {
      zh: '按月计算的期间到对应日为止，没有对应日的到月末；当天在期内。',
      en: 'Month periods end on the matching day, or the month end if none; that day is inside.',
    },
    cites: ['CC-202-period', 'GEN1995-8-1-period', 'GEN1995-8-2-proof'],
  },
  {
    id: 'CR5',
    text: {
      zh: '末日遇法定休假日的，顺延到休假结束的次日。普通周末不顺延；调休假期整段算还是只算法定节日，条文未写明，设为可选，两种日期都列出。',
      en: 'If the last day is a legal holiday, it moves to the first day after the holiday. An ordinary weekend does not move it; whether the whole arranged break counts or only the statutory days is not written, so it is a setting and both days are shown.',
    },
    cites: ['CC-203-period', 'MOB2001-8-period', 'PC2002-8-period', 'AV2002-9-period', 'FIX2001-8-period'],
  },
  {
    id: 'CR6',
    text: {
      zh: '三包有效期＝起算日加月数，再加修理占用和待件天数，然后按假日顺延。条文未写送修日、取机日是否都算，按取机日减送修日计，多算一日也有道理。',
      en: 'Warranty end = start + months, then + total repair days + total waiting-for-parts days, then CR5. The texts do not say whether hand-in and hand-back days both count; use (hand-back date - hand-in date), note that one day more is arguable.',
    },
    cites: ['GEN1995-8-1-period', 'GEN1995-8-2-proof'],
  },
  {
    id: 'CR7',
    text: {
      zh: '换货后整机的三包期自换货日重算；微型计算机、视听商品更换主要部件的，只重算该部件。',
      en: 'On exchange the whole-unit period restarts on the exchange date; on replacing a PC or AV main part only that part restarts.',
    },
    cites: [
      'GEN1995-14-exchange',
      'MOB2001-21-period',
      'PC2002-21-period',
      'PC2002-22-period',
      'AV2002-11-repair',
      'AV2002-20-period',
    ],
  },
  {
    id: 'CR8',
    text: {
      zh: '期内性能故障：第1至7日退、换、修任选；第8至15日换、修任选；之后免费修理；修满两次仍不能正常使用的换货；过期收费修理。',
      en: 'Remedy order for a covered performance fault: day 1-7 refund/exchange/repair; day 8-15 exchange/repair; later in the period free repair; 2 finished repairs and still not usable -> exchange; period over -> paid repair.',
    },
    cites: [
      'GEN1995-9-return',
      'GEN1995-10-exchange',
      'GEN1995-11-exchange',
      'MOB2001-11-return',
      'MOB2001-12-exchange',
      'MOB2001-13-exchange',
    ],
  },
  {
    id: 'CR9',
    text: {
      zh: '厂家缺件的换货：1995年规定为超过90日，电话、微机、视听为超过60日，均自送修日起算，满90日或60日当天尚未超过。修理者自身原因为超过30日。换货人为销售者；1995年规定中修理者自身原因的，由修理者换货并承担费用。',
      en: "Parts-wait exchange: more than 90 days (1995 rule), more than 60 days (phones, PC, AV), counted from hand-in. Day 90 or 60 itself is not yet over. Repairer's own delay: more than 30 days. Exchange by the seller, except the 1995 rule where the repairer exchanges at its own cost for its own delay.",
    },
    cites: [
      'GEN1995-12-1-parts-wait',
      'GEN1995-12-2-time-limit',
      'MOB2001-16-parts-wait',
      'MOB2001-17-time-limit',
      'PC2002-23-time-limit',
      'PC2002-24-parts-wait',
      'AV2002-17-time-limit',
      'AV2002-18-parts-wait',
      'FIX2001-21-parts-wait',
      'FIX2001-22-time-limit',
    ],
  },
  {
    id: 'CR10',
    text: {
      zh: '应换货而退款的：没有同型号（微机还包括没有不低于原性能的同品牌货）的，全价；有货而要退款的，部门规定允许收折旧费＝发票价×日折旧率×天数，天数为开票日到退货日扣除修理和待件天数，不低于零，不超过价款。',
      en: 'Refund when exchange is due: no same model (or for PC no equal same-brand unit) -> full price; stock exists but consumer prefers money -> ministry rule lets the seller deduct depreciation = invoice price x daily rate x chargeable days, chargeable days = return date - invoice date - repair days - waiting days (- first installation days for AV), never below zero and never more than the price.',
    },
    cites: [
      'GEN1995-13-1-return',
      'GEN1995-13-2-depreciation',
      'MOB2001-18-return',
      'MOB2001-19-depreciation',
      'PC2002-14-return',
      'PC2002-15-depreciation',
      'AV2002-15-return',
      'AV2002-16-depreciation',
    ],
  },
  {
    id: 'CR11',
    text: {
      zh: '凡算出折旧费都要提示：实施条例第十八条第2款规定按购货凭证价一次退清，未提扣减。',
      en: 'Flag every depreciation result: IMPL2024 art 18 para 2 orders refund at the receipt price with no deduction.',
    },
    cites: ['IMPL2024-18-1-period', 'IMPL2024-18-2-return'],
  },
  {
    id: 'CR12',
    text: {
      zh: '第7日和第15日以内的退换，一律不收折旧费。',
      en: 'In the first 7 and 15 days no depreciation is ever charged.',
    },
    cites: ['GEN1995-9-return', 'MOB2001-11-return'],
  },
  {
    id: 'CR13',
    text: {
      zh: '1995年规定和电话、微机、视听规定的“修理两次”没有写同一故障；汽车和农机规定写了。不要求同一故障，但作提示。',
      en: "'two repairs' in the 1995, phone, PC and AV rules does not say the SAME fault; the car and farm rules do. Do not require the same fault for appliances and phones, but show the note.",
    },
    cites: [],
  },
  {
    id: 'CR14',
    text: {
      zh: '备用机：移动电话7日内修不好的，固定电话3日内修不好的，汽车单次修理第6日起。其他规定没有。',
      en: 'Loaner: phone if not fixed within 7 days, fixed phone 3 days, car from day 6 of one repair. None in the other rules.',
    },
    cites: ['MOB2001-15-loaner', 'FIX2001-20-loaner', 'CAR2021-21-loaner'],
  },
  {
    id: 'CR15',
    text: {
      zh: '票证丢失：1995年规定能证明的仍可修、换、退（释义）；微机、视听可修、换；固定电话三项都在；移动电话有底联的可修、换，否则自出厂日起第90日起算，只管修理。',
      en: 'Lost papers: 1995 rule repair/exchange/refund if provable (commentary); PC and AV repair/exchange; fixed phone all three; mobile repair/exchange with counterfoil, otherwise IMEI date + 90 days and repair only.',
    },
    cites: [
      'GEN1995-8-1-period',
      'GEN1995-8-2-proof',
      'PC2002-9-proof',
      'AV2002-10-proof',
      'FIX2001-9-proof',
      'MOB2001-9-proof',
    ],
  },
  {
    id: 'CR16',
    text: {
      zh: '属于不三包情形的转为收费修理，不是不修；各规定都没有写雷击，按不可抗力争论。所列耐用品6个月内发现瑕疵的，由经营者举证。',
      en: 'Exclusions turn the claim into paid repair, not into nothing; lightning is not named in any rule - it is argued as force majeure. For listed durable goods found faulty within 6 months the trader must prove the cause.',
    },
    cites: ['GEN1995-17-exclusion', 'MOB2001-24-exclusion', 'CC-180-exclusion', 'CPL-23-3-burden-of-proof'],
  },
  {
    id: 'CR17',
    text: {
      zh: '网购无理由退货：签收次日起7日，商品完好，退货运费由消费者承担；与质量问题的退换修是两回事。',
      en: 'Distance sale no-reason return: 7 days from the day after signing, goods intact, consumer pays return freight; separate from the quality remedies.',
    },
    cites: ['CPL-25-return', 'NRR2017-10-return', 'NRR2017-35-scope'],
  },
  {
    id: 'CR18',
    text: { zh: '因质量退、换、修的运输费用由经营者承担。', en: 'Transport for quality remedies is on the trader.' },
    cites: ['CPL-24-1-return', 'CPL-24-2-transport', 'GEN1995-15-1-repair', 'GEN1995-15-2-transport'],
  },
  {
    id: 'CR19',
    text: {
      zh: '答复期限：超过15日无正当理由的视为拒绝；汽车为10个和20个工作日；对行政部门没有法定天数。',
      en: "Clock for the seller's answer: 15 days without reason counts as refusal; car 10 and 20 working days; towards the authority no statutory day count, see the deadlines of complaint handling.",
    },
    cites: ['PEN2015-8-time-limit', 'CAR2021-28-time-limit', 'IMPL2024-44-trader-system'],
  },
  {
    id: 'CR20',
    text: {
      zh: '厂家或商家承诺的期限长于国家数字的按承诺，短于国家数字的按国家数字。只见于品牌条款的期限是国家数字的上限，不能证明国家数字。',
      en: "A maker's or shop's own period counts if longer than the state number; if shorter, the state number applies. A period read only in brand terms is an upper bound for the state number, never proof of it.",
    },
    cites: ['GEN1995-4-better-promise', 'IMPL2024-18-1-period', 'IMPL2024-18-2-return', 'IMPL2024-12-better-promise'],
  },
  {
    id: 'RR1',
    text: {
      zh: '部门办理的每件投诉：收到、受理、第7个工作日、第60日加检测天数、终止决定、决定后第7个工作日。',
      en: 'For each complaint before the authority: received, accepted, working day 7, day 60 plus testing days, decision to end, working day 7 after it.',
    },
    cites: ['ORDER121-15-accept', 'ORDER121-22-testing', 'ORDER121-23-1-end', 'ORDER121-23-2-tell'],
  },
  {
    id: 'RR2',
    text: {
      zh: '数工作日要有国务院办公厅的放假安排，补班日算工作日；没有装入当年安排的，写明只是暂推，不当作确定日期。',
      en: "Counting working days needs the State Council's arrangement with its make-up workdays; where the year is not loaded the day is called provisional and never firm.",
    },
    cites: ['ORDER121-45-counting'],
  },
  {
    id: 'RR3',
    text: {
      zh: '按自然日数的期限，末日是法定节假日的，顺延到节后第一日；只算法定的13天还是整段放假，没有写明，不同时两个日期都列出，按较早的安排。',
      en: 'Periods in calendar days: a last day on a legal holiday moves to the first day after it. Whether only the 13 statutory days or the whole arranged break counts is not written; both days are shown when they differ, plan with the earlier.',
    },
    cites: ['ORDER121-45-counting'],
  },
  {
    id: 'RR4',
    text: {
      zh: '加上的检测天数＝出报告日减送检日。条文没有写首尾两天是否都算，所以两个日期都要留着，多一日也有道理。',
      en: 'Testing days added = day of the report minus day of hand-over to the lab. The text does not say whether both days count, so both dates are kept and one day more is arguable.',
    },
    cites: ['ORDER121-22-testing'],
  },
  {
    id: 'RR5',
    text: {
      zh: '中心答复市场监管部门，没有法定天数。有约束的是：便捷的投诉处理机制，15日不答复视为拖延，入驻在线解决的10个工作日，以及来函里写明的日期，要逐件记下。',
      en: 'No law sets a number of days for the centre to answer the authority. What binds it: a convenient complaint mechanism, the 15 days after which silence counts as delay, 10 working days if enrolled in online resolution, and the date written in the letter, which is kept for each case.',
    },
    cites: ['IMPL2024-44-trader-system', 'PEN2015-8-time-limit', 'ODR-answer'],
  },
  {
    id: 'RR6',
    text: {
      zh: '调解要双方同意，拒绝即终止；但违法线索照样在15个工作日内核查，可再延15个。',
      en: 'Mediation needs both sides and a refusal ends it, but a suspected violation is still checked within 15 and 15 more working days.',
    },
    cites: ['ORDER121-18-mediation', 'ORDER121-23-1-end', 'ORDER121-27-check'],
  },
  {
    id: 'RR7',
    text: {
      zh: '2026年4月15日以前受理的投诉：20号令是45个工作日，实施条例自2024年7月1日起是60日；没有见到过渡规定，两种都列出，按较早的安排。',
      en: 'Complaints accepted before 2026-04-15: order 20 said 45 working days, the regulations 60 days from 2024-07-01; no transitional article was found, so both are shown, plan with the earlier.',
    },
    cites: ['ORDER121-46-validity', 'IMPL2024-46-complaint', 'ORDER20-21-mediation'],
  },
]

/** What no source read for this pack holds. */
export const unknowns: Bilingual[] = [
  {
    zh: '1995年目录中收录机、电子琴、缝纫机、钟表、摩托车各行；摄像机、吸排油烟机除一个期限以外的内容；电风扇的部件名称；电冰箱、洗衣机、空调器、吸尘器的正式部件表',
    en: '1995 catalogue rows of radio-cassette recorder, electronic organ, sewing machine, clock or watch, motorcycle; the rows of camcorder and range hood beyond one period; part names of the fan; the printed part lists of refrigerator, washing machine, air conditioner, vacuum cleaner',
  },
  {
    zh: '1995年规定第18至20条、第22条，以及第16条、第21条的全文',
    en: '1995 rule: articles 18-20 and 22, and the full wording of 16 and 21',
  },
  {
    zh: '固定电话规定附录1；微机规定附录1（主机期限除外）；视听规定附录1（视盘机一行除外，且无日折旧率）',
    en: 'appendix 1 of the fixed-phone rule; of the PC rule except the periods of the host; of the AV rule except the disc-player row without its daily rate',
  },
  {
    zh: '固定电话、微机外设、视盘机、功放和音箱的日折旧率',
    en: 'daily rates of fixed phones, PC peripherals, disc players, amplifiers and speakers',
  },
  {
    zh: '微机（两个例子除外）、视听、固定电话的故障表；移动电话性能故障表以外的修理故障表',
    en: 'fault tables of PC (beyond two examples), AV and fixed phones; phone repair-fault tables other than the performance-fault table',
  },
  {
    zh: '1995年规定和摩托车细则的官方状态页；未见废止',
    en: 'an official status page for the 1995 rule and for the motorcycle rules; no repeal was found',
  },
  {
    zh: '电动自行车和眼镜的国家规定；似无',
    en: 'a national rule for electric bicycles or eyeglasses; none seems to exist',
  },
  { zh: '投诉举报处理办法的公布日期', en: 'promulgation date of order 121' },
  {
    zh: '2026年4月15日以前受理的投诉的过渡规定',
    en: 'a transitional rule for complaints accepted before 2026-04-15',
  },
  { zh: '12315平台在线解决的平台规则原文', en: 'the rule of the 12315 platform on online resolution itself' },
  {
    zh: '2012年家电维修服务业管理办法第六至十四条的逐字原文，以及见于来源的令号',
    en: 'articles 6 to 14 of the 2012 repair-trade measures word by word, and its order number in a source',
  },
  {
    zh: '2006年家用电器维修服务明码标价规定的全文',
    en: 'full text of the 2006 price-marking rule for appliance repair',
  },
  {
    zh: '经营者答复市场监管部门的法定天数；投诉举报处理办法和实施条例里都没有',
    en: 'any statutory number of days for a business to answer the authority; none in order 121 or the 2024 regulations',
  },
]
