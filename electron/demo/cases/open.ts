import { complaint, demand, machine, openCase, person, type Scene, type Stand } from '../script.ts'

/** Cases that are still being looked into. */
export const openCases = (stand: Stand): Scene[] => [
  ...missingBoard(stand),
  ...fiveRepairs(stand),
  ...missingTransformer(stand),
  ...noHour(stand),
  ...tiles(stand),
]

/** One repair done, the second waits for the maker's board, and nobody has asked the maker for nineteen days (缺件). */
function missingBoard(stand: Stand): Scene[] {
  const c = openCase(stand, '小刘')
  const customer = person('吴桂英', '13800001111', { region: '城东区', address: '城东区幸福路 18 号 3-502' })
  const set = machine('液晶电视', {
    productClass: 'lcd-tv',
    brand: '海辰',
    model: 'LC-32A1W',
    serial: '32A7788',
    seller: '城东店',
    priceFen: 299_900,
    purchaseDay: stand.day(256),
    deliveryDay: stand.day(255),
    installationDay: stand.day(254),
    installedByTrader: true,
    voucherKind: 'invoice',
    voucherNumber: '00123',
  })
  return [
    c.on(98, '10:10', () => c.takeIn(customer, set, '黑屏有声音', '李工')),
    c.on(97, '14:00', () => c.bench({ diagnosis: '背光灯条不亮', part: '背光组件', workDone: '更换背光灯条' })),
    c.on(95, '16:20', () => c.handBack()),
    c.on(22, '09:12', async () => {
      await c.register(
        customer,
        set,
        complaint('修过一次，还不到三个月又黑屏了。上次说没问题的，这次我要换一台新的。', {
          channel: 'counter',
          category: 'repeated-repair',
          severity: 3,
          symptoms: ['black-screen'],
          symptom: '声音正常',
          faultPart: '逻辑组件',
          faultShownDay: stand.day(23),
          stillUsable: false,
          wish: 'exchange',
          sameModelInStock: true,
          demands: [demand('换一台同型号的新机'), demand('误工补偿', 300, false)],
        }),
      )
      await c.attach('voucher', '发票.png')
    }),
    c.on(22, '09:20', () => c.readBack('您反映：修过一次后又黑屏，有声音。您希望：换一台同型号的新机。')),
    c.on(22, '09:25', () => c.takeIn(customer, set, '再次黑屏，有声音', '李工')),
    c.on(22, '11:30', () => c.tells('phone', '告知已收机检测，两天内给结果。借周转机，客户说家里没地方放，不要。')),
    c.on(22, '11:32', () => c.move('fact-finding')),
    c.on(20, '10:00', () => c.bench({ diagnosis: '逻辑板损坏', part: '逻辑组件' })),
    c.on(20, '10:05', () => c.wait(stand.day(20), 'maker-parts', '厂家缺货，已下订单')),
    c.on(20, '10:20', () => c.notes('maker', '向厂家订逻辑板一块，对方说缺货，到货时间另行通知。')),
    c.on(9, '15:40', () => c.hears('phone', '问板子到了没有，已经等了快两个星期。', true)),
    c.on(9, '15:45', () => c.tells('phone', '说明板子还没到，答应问清楚再回电。')),
    c.on(5, '10:05', () => c.hears('phone', '又打来问，说再没消息就去消协。', true)),
    c.on(1, '16:00', () =>
      c.tells('phone', '致歉，答应今天下午五点前给准信。', {
        at: stand.at(0, '17:00'),
        words: '告知厂家答复的到货日期',
      }),
    ),
  ]
}

/** Five repairs in two years, one of them within the first; the set works today, and he wants a new one (五次维修). */
function fiveRepairs(stand: Stand): Scene[] {
  const c = openCase(stand, '孙姐')
  const customer = person('陈建明', '13959201688', { region: '城西区', address: '城西区槟榔小区 12 幢 603 室' })
  const set = machine('彩色电视机', {
    productClass: 'crt-tv',
    brand: '星鹭',
    model: 'MT-34F1A',
    serial: 'M34015521',
    seller: '中山路店',
    priceFen: 529_900,
    purchaseDay: stand.day(726),
    deliveryDay: stand.day(725),
    voucherKind: 'invoice',
    voucherNumber: '77120',
  })
  const repaired = (daysAgo: number, fault: string, part: string, work: string): Scene[] => [
    c.on(daysAgo, '10:00', () => c.takeIn(customer, set, fault, '王师傅')),
    c.on(daysAgo, '15:00', () => c.bench({ diagnosis: fault, part, workDone: work })),
    c.on(daysAgo - 1, '11:00', () => c.handBack()),
  ]
  return [
    ...repaired(560, '高压包打火', '行输出变压器', '更换行输出变压器'),
    ...repaired(309, '颜色偏红', '视放板', '更换视放板'),
    ...repaired(208, '又打火', '行输出变压器', '清洁并重新绝缘'),
    ...repaired(105, '颜色偏', '视放板', '调整白平衡'),
    ...repaired(5, '图像抖动', '部件板', '上门更换部件板'),
    c.on(1, '10:00', async () => {
      await c.register(
        customer,
        set,
        complaint('两年修了五回，我请假陪你们修，家里都怪我买错了。今天必须给个说法，给我换台新的。', {
          channel: 'counter',
          category: 'repeated-repair',
          severity: 2,
          symptom: '多次维修，现在能看',
          faultPart: '部件板',
          faultShownDay: stand.day(5),
          stillUsable: true,
          wish: 'exchange',
          sameModelInStock: false,
          demands: [demand('换一台新机'), demand('保证不再出毛病', null, false)],
        }),
      )
    }),
    c.on(1, '10:12', () => c.readBack('您反映：两年修了五次，现在能看。您希望：换一台新机。')),
    c.on(1, '10:20', () => c.tells('counter', '请到会客室坐下，倒水，听完全部经过，对照维修单逐次核对时间。')),
    c.on(1, '10:40', () => c.move('fact-finding')),
    c.on(1, '10:50', () =>
      c.recordCard({
        kind: 'extended-card',
        title: '五年免费维修金卡',
        number: 'JK-0207715',
        owedBy: 'maker',
        gives: ['free-repair'],
        start: 'purchase',
        months: 60,
        covers: '购机起五年内免费修理，免工时费和材料费',
        excludes: '不含换货、退货；外壳、遥控器除外',
        conditions: '凭金卡和购机发票',
        source: '客户出示的金卡原件',
      }),
    ),
    c.on(1, '11:00', () =>
      c.tells('counter', '拿出规定说明换机的条件，说明金卡只含修理。客户表示理解，但不放心以后。'),
    ),
    c.on(1, '11:10', () => c.move('assessment')),
    c.on(1, '11:20', () =>
      c.tells('counter', '答应：再出现同样故障，就向厂家申请更换主板。客户留下名片，等经理回话。', {
        at: stand.at(0, '16:30'),
        words: '经理回电，说明再坏时的处理办法',
      }),
    ),
  ]
}

/** Half a month without a line-output transformer, and a loaner that he does not want (行包缺货). */
function missingTransformer(stand: Stand): Scene[] {
  const c = openCase(stand, '小刘')
  const customer = person('曲连海', '13840860517', { region: '江北区', address: '江北区柳林路 66 号' })
  const set = machine('彩色电视机', {
    productClass: 'crt-tv',
    brand: '康居',
    model: 'S2935',
    serial: 'S29357704',
    seller: '百盛家电广场',
    priceFen: 189_900,
    purchaseDay: stand.day(301),
    voucherKind: 'invoice',
  })
  return [
    c.on(17, '09:40', () => c.takeIn(customer, set, '无光栅，机内吱吱响', '赵师傅')),
    c.on(16, '10:30', () => c.bench({ diagnosis: '行输出变压器击穿', part: '行输出变压器' })),
    c.on(16, '10:35', () => c.wait(stand.day(16), 'maker-parts', '行包缺货')),
    c.on(2, '09:30', () =>
      c.register(
        customer,
        set,
        complaint('这么大的公司连一个小配件都没有，现做也做出来了。周转机我不要，我只要我自己的电视。', {
          category: 'parts-shortage',
          severity: 2,
          symptoms: ['no-picture'],
          symptom: '无光栅',
          faultPart: '行输出变压器',
          faultShownDay: stand.day(18),
          stillUsable: false,
          wish: 'repair',
          demands: [demand('三天内修好')],
        }),
      ),
    ),
    c.on(2, '09:38', () => c.readBack('您反映：缺行包等了半个月。您希望：尽快修好，不要周转机。')),
    c.on(2, '09:50', () => c.move('fact-finding')),
    c.on(2, '10:10', () =>
      c.notes('maker', '催厂家，仍缺货。对照图纸，另一型号的行包电路接近，改逆程电容后或可代用。'),
    ),
    c.on(2, '15:20', () => c.hears('phone', '说已经去商场找过人了，问到底哪天。', true)),
    c.on(1, '10:00', () =>
      c.tells('phone', '说明正在试代用件，今天老化一天，明天上午给结果。', {
        at: stand.at(0, '11:00'),
        words: '告知代用件试机结果',
      }),
    ),
  ]
}

/** Delivered "within 48 hours", nobody said when, and nobody came to install it (送货不定时间). */
function noHour(stand: Stand): Scene[] {
  const c = openCase(stand, '小周')
  const customer = person('仇晓雯', '15158800926', { region: '高新区', address: '高新区碧湖花园 7 幢 2 单元 1101 室' })
  const set = machine('液晶电视', {
    productClass: 'lcd-tv',
    brand: '海辰',
    model: 'LC-55K3',
    seller: '百盛家电广场',
    priceFen: 459_900,
    purchaseDay: stand.day(3),
    deliveryDay: stand.day(1),
    voucherKind: 'invoice',
    voucherNumber: '30981',
  })
  return [
    c.on(1, '16:35', () =>
      c.register(
        customer,
        set,
        complaint('商场只说四十八小时内送到，我请假等了两天。电视到了又没人装，今天不来装我就退货。', {
          category: 'late-visit',
          severity: 3,
          symptoms: ['not-installed'],
          symptom: '送到后无人安装',
          faultShownDay: stand.day(1),
          stillUsable: false,
          wish: 'other',
          demands: [demand('马上派人安装')],
        }),
      ),
    ),
    c.on(1, '16:40', () => c.readBack('您反映：电视送到后没有人安装。您希望：马上派人安装，不然退货。')),
    c.on(1, '16:50', () =>
      c.tells('phone', '致歉，说明今天师傅都在外面，约好时间，到前半小时再打电话。', {
        at: stand.at(0, '10:30'),
        words: '王师傅上门安装，约 10:00-10:30 到',
      }),
    ),
    c.on(0, '09:05', () => c.handOver('小刘', '我今天外出拜访经销商，请跟王师傅确认到门时间，装好后回访客户。')),
  ]
}

/** Tiles that come in parts while the builders stand waiting (瓷砖缺货): goods without a rule of their own. */
function tiles(stand: Stand): Scene[] {
  const c = openCase(stand, '小何')
  const customer = person('鸿运锦绣装饰工程有限公司', '057186551290', {
    kind: 'company',
    contactName: '侯经理',
    region: '望湖区',
    address: '望湖区滨江东路 208 号',
  })
  const goods = machine('瓷砖', {
    productClass: 'other-goods',
    brand: '玉屏',
    model: '800×800 浅灰',
    batch: '第二批',
    seller: '团结路批发部',
    priceFen: 8_640_000,
    purchaseDay: stand.day(24),
    deliveryDay: stand.day(14),
    voucherKind: 'sales-record',
    voucherNumber: '合同 118',
  })
  const chased = (daysAgo: number, words: string): Scene => c.on(daysAgo, '11:15', () => c.hears('phone', words, true))
  return [
    c.on(12, '09:05', () =>
      c.register(
        customer,
        goods,
        complaint('说好一次送齐，现在只到了六成，工地停工一天就是一天的钱。你们不给满意答复，我的饭碗也保不住。', {
          category: 'parts-shortage',
          severity: 2,
          symptoms: ['short-delivery'],
          symptom: '尚缺 320 箱',
          faultShownDay: stand.day(14),
          wish: 'compensation',
          demands: [demand('三天内补齐 320 箱'), demand('停工损失', 12_000, false)],
        }),
      ),
    ),
    c.on(12, '09:20', () => c.readBack('您反映：到货不足，缺 320 箱。您希望：补齐，并谈停工损失。')),
    c.on(12, '09:40', () =>
      c.tells('phone', '致歉让他久等，先听完；说明可以分批供货，不耽误铺贴的顺序，约明天给分批表。'),
    ),
    c.on(12, '10:00', () => c.move('fact-finding')),
    c.on(11, '09:10', () => c.handOver('孙姐', '客户点名要老同事，请接手谈分批供货。')),
    c.on(11, '10:20', () => c.givesBack('孙姐', '手上三件没完，分批的事您更清楚。')),
    chased(9, '问分批表怎么还没到。'),
    c.on(9, '14:00', () => c.tells('wechat', '发去分批到货表：第一批 120 箱三天后到。')),
    c.on(8, '09:30', () => c.move('assessment')),
    chased(5, '第一批晚了一天，要求领导出面。'),
    chased(2, '说以前答应过另一家免手续先发货，他也要。'),
    c.on(2, '16:00', () =>
      c.tells('phone', '查过记录，没有答应过免手续；为误会致歉，说明手续补齐当天就发。', {
        at: stand.at(-1, '10:00'),
        words: '第三批 100 箱装车后告知车号',
      }),
    ),
  ]
}
