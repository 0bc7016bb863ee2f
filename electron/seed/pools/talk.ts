/** How a customer begins. */
export const openings = [
  '你好，我要投诉。',
  '这台机器我真是用够了。',
  '我买来没多久，',
  '老人家自己在家，',
  '当时销售说得好好的，',
  '上次你们来修过，',
  '我不是来吵架的，',
  '打了几次电话都没人管，',
  '我在外地给父母买的，',
  '刚装修好的新房，',
  '店里做生意等着用，',
  '孩子马上要考试，',
]

/** When it began; the first far more often than the last. */
export const sinces = [
  '从昨天开始',
  '有一个星期了',
  '修好没几天又这样',
  '过完年就这样',
  '一到晚上就犯',
  '下雨天特别厉害',
  '搬家以后',
  '停过一次电以后',
  '装好第二天就这样',
  '换了插座也一样',
  '端午前后开始的',
  '打雷那天以后',
  '装宽带的师傅动过以后',
  '邻居家装修震过以后',
  '蟑螂爬进去过以后',
  '孩子拔过插头以后',
]

/** What it did to him; rare ones at the end make rare words to search for. */
export const consequences = [
  '影响生活',
  '家里天天为这个吵架',
  '我请了两次假',
  '老伴血压都气高了',
  '冰箱里的年货全坏了',
  '楼下天花板也湿了',
  '客人退了房',
  '孩子网课落下了',
  '月子里没热水',
  '错过了球赛',
  '地板起翘',
  '墙纸发霉',
  '鱼缸里的鱼死了',
  '婚宴耽误了',
  '药要冷藏的也废了',
  '蛋糕胚塌了一炉',
  '戏曲频道停了老母亲不依',
  '民宿被打了差评',
  '麻将馆的客人走光了',
  '腊肠全馊了',
]

/** What he asks for, as he says it, with the rules' name of it. */
export const wishesSaid = [
  ['今天就派人来修。', 'repair'],
  ['给我个准信，到底哪天修好。', 'repair'],
  ['我要换一台新的。', 'exchange'],
  ['同一个毛病修了又修，我要求换机。', 'exchange'],
  ['我不要了，给我退货。', 'refund'],
  ['把钱退给我，我买别的牌子。', 'refund'],
  ['误工费、交通费你们要赔。', 'compensation'],
  ['泡坏的东西怎么赔。', 'compensation'],
  ['上次那个师傅要给我道歉。', 'apology'],
  ['不给说法我就打12315。', 'other'],
] as const

/** What a customer says when he chases. */
export const chases = [
  '问配件到了没有。',
  '说等不了了，再不来就去消协。',
  '问师傅几点到，已经等了一上午。',
  '要求经理回电话。',
  '说上次答应的时间又过了。',
  '催问换机的货什么时候到。',
]

/** What we tell a customer. */
export const answers = [
  '告知已登记，今天内安排师傅联系。',
  '说明配件已向厂家订货，到货时间待厂家答复。',
  '约定上门时间，请客户留人。',
  '说明三包规定的条件，客户表示理解，仍希望尽快。',
  '安抚情绪，记下误工情况，答应上报经理。',
  '告知检测结果和两种处理办法，客户要回去商量。',
  '通知机器已修好，请带取机单来取。',
]

/** Notes between ourselves and with the maker. */
export const notes = [
  '催厂家配件，答复本周发货。',
  '厂家回复该型号配件停产，正在找替代件。',
  '师傅到场检测，现象属实，已拍照。',
  '师傅到场未复现，留下记录本请客户记时间。',
  '与销售门店核对发票和送货单，日期一致。',
  '把情况报经理，等答复。',
]

/** What is promised, by its kind. */
export const promises = [
  '上门检测',
  '告知厂家答复的到货日期',
  '给出处理方案',
  '回电说明进展',
  '送回修好的机器',
  '安排师傅复查',
]

/** What a handler thinks of the case when he proposes a solution. */
export const opinions = [
  '故障属实，责任在我方，建议从速了结。',
  '客户等待较久，情绪大，建议适当补偿。',
  '同类问题近期有三起，建议换机并反馈厂家。',
  '按规定属免费修理，另赠小礼品表示歉意。',
  '客户要求偏高，但误工确有证明，折中处理。',
]

/** Small things given as a sign of goodwill, with their worth in yuan. */
export const gifts = [
  ['电热水壶', 89],
  ['延长保修三个月卡', 120],
  ['挂架一副', 60],
  ['清洗保养券', 80],
] as const

/** What a customer says at the follow-up. */
export const remarks = [
  '用着正常。',
  '比以前好，再观察。',
  '服务可以，就是等得久。',
  '没问题，谢谢。',
  '还有一点响，能接受。',
]

/** What comes with a machine that is handed in. */
export const accessories = ['遥控器一只', '电源线一根', '无', '底座和螺丝', '包装箱', '充电器一只']

/** Why a repair waits, in the words of the bench, by cause. */
export const waitNotes = {
  'maker-parts': ['厂家缺货', '等厂家发货', '配件在途'],
  repairer: ['师傅排期', '返修复检'],
  customer: ['客户不在家', '等客户确认报价'],
  unknown: ['原因待查'],
} as const
