import type { Day } from '../../../shared/time/day.ts'
import { type Clause, complaint, demand, machine, openCase, person, type Scene, type Stand } from '../script.ts'

/** Cases in which something is offered or agreed, from the proposal that waits to the case that is closed. */
export const agreedCases = (stand: Stand): Scene[] => [
  ...exchangedAgain(stand),
  ...whistling(stand),
  ...wallMount(stand),
  ...powerBox(stand),
  ...lightning(stand),
  ...boxes(stand),
]

const byUs = (dueDay: Day) => ({ performer: 'centre', costBearer: 'centre', dueDay }) as const

function apology(dueDay: Day, form: 'oral' | 'written' | 'visit', by: string): Clause {
  return { kind: 'apology', ...byUs(dueDay), form, by }
}

function compensation(dueDay: Day, item: 'lost-work' | 'damage', yuan: number, basis: string): Clause {
  return {
    kind: 'compensation',
    ...byUs(dueDay),
    item,
    detail: null,
    basis,
    proof: null,
    amountFen: yuan * 100,
    method: 'wechat',
  }
}

/** Repaired, repaired again, exchanged, and the new one goes black as well (换了又换); the manager has to decide. */
function exchangedAgain(stand: Stand): Scene[] {
  const c = openCase(stand, '小周')
  const customer = person('吴国强', '13942987735', { region: '临溪县', address: '临溪县前渡镇 26 号' })
  const set = machine('彩色电视机', {
    productClass: 'crt-tv',
    brand: '康居',
    model: 'MT-2928',
    serial: 'M29280416',
    seller: '临溪家电城',
    priceFen: 219_900,
    purchaseDay: stand.day(640),
    voucherKind: 'invoice',
    exchangeDay: stand.day(12),
  })
  const repaired = (daysAgo: number, fault: string, part: string): Scene[] => [
    c.on(daysAgo, '09:30', () => c.takeIn(customer, set, fault, '赵师傅')),
    c.on(daysAgo, '14:30', () => c.bench({ diagnosis: fault, part, workDone: `更换${part}` })),
    c.on(daysAgo - 2, '10:30', () => c.handBack()),
  ]
  return [
    ...repaired(420, '偏转线圈坏', '偏转线圈'),
    ...repaired(250, '又是偏转线圈', '偏转线圈'),
    ...repaired(34, '三无', '主板'),
    c.on(4, '08:55', () =>
      c.register(
        customer,
        set,
        complaint('换来的这台看了十天又黑屏。我在网上投诉了两次，你们的机器我真不敢要了。', {
          channel: 'platform',
          channelReference: 'PT-7731',
          category: 'repeated-repair',
          severity: 2,
          symptoms: ['black-screen', 'comes-and-goes'],
          faultPart: '主板',
          faultShownDay: stand.day(5),
          stillUsable: false,
          wish: 'exchange',
          sameModelInStock: false,
          demands: [demand('换一台别的型号'), demand('来回误工', 800, false)],
        }),
      ),
    ),
    c.on(4, '09:05', () => c.readBack('您反映：换来的机器十天后有时黑屏。您希望：换别的型号，并补误工。')),
    c.on(4, '09:30', () => c.tells('phone', '致歉，说明这个型号仓库里只有返修机，正在调别的型号。')),
    c.on(4, '09:40', () => c.move('fact-finding')),
    c.on(3, '15:00', () => c.notes('home-visit', '上门，开机四十分钟后黑屏，属实，已录像。')),
    c.on(3, '16:10', () => c.move('assessment')),
    c.on(1, '14:00', () =>
      c.propose(
        [
          {
            kind: 'exchange',
            ...byUs(stand.day(-5)),
            oldSerial: 'M29280416',
            newModel: 'MT-2951',
            newSerial: null,
            newSerialAtHandOver: true,
            sameModel: false,
            variant: null,
            condition: 'new',
            accessories: '遥控器、说明书',
            handOver: 'home',
            transport: 'centre',
            warrantyMonths: 12,
            valueFen: 239_900,
          },
          compensation(stand.day(-5), 'lost-work', 800, '四次误工，协商一致'),
        ],
        '三次维修、一次换机，问题出在这个型号。客户一直讲理，建议换别的型号，误工按他说的数给，一次了结。',
      ),
    ),
  ]
}

/** A whistle that nobody heard but the customer, and a technician who said so rudely (吱吱响); the agreement lies unsigned. */
function whistling(stand: Stand): Scene[] {
  const c = openCase(stand, '孙姐')
  const customer = person('单丽华', '13504170883', { region: '城东区', address: '城东区紫泉家园 3 幢 1 单元 402 室' })
  const set = machine('彩色电视机', {
    productClass: 'crt-tv',
    brand: '星鹭',
    model: 'E2938',
    serial: 'E29385519',
    seller: '老周电器',
    priceFen: 169_900,
    purchaseDay: stand.day(560),
    voucherKind: 'invoice',
    voucherNumber: '55012',
  })
  const unheard = (daysAgo: number): Scene[] => [
    c.on(daysAgo, '10:00', () => c.takeIn(customer, set, '吱吱响', '赵师傅')),
    c.on(daysAgo, '11:00', () => c.handBack('no-fault-found')),
  ]
  return [
    ...unheard(60),
    ...unheard(31),
    c.on(11, '13:40', () =>
      c.register(
        customer,
        set,
        complaint('电视一直吱吱响，来了两回都说听不见，还说我耳朵有问题。我要那个师傅当面道歉，还要你们中心派人来。', {
          category: 'attitude',
          severity: 3,
          symptoms: ['whistling'],
          symptom: '吱吱响',
          faultPart: '行输出变压器',
          faultShownDay: stand.day(62),
          stillUsable: true,
          wish: 'apology',
          demands: [demand('当面道歉'), demand('把响声修好')],
        }),
      ),
    ),
    c.on(11, '13:50', () => c.readBack('您反映：电视吱吱响，师傅态度不好。您希望：当面道歉，修好响声。')),
    c.on(11, '14:10', () => c.tells('phone', '为师傅的话致歉，约明天换人上门，带录音设备。')),
    c.on(11, '14:20', () => c.move('fact-finding')),
    c.on(10, '19:00', () => c.notes('home-visit', '夜里安静时能听到，录到响声，行输出变压器。')),
    c.on(9, '10:00', () => c.takeIn(customer, set, '吱吱响，已录音', '李工')),
    c.on(8, '10:00', () =>
      c.bench({ diagnosis: '行输出变压器啸叫', part: '行输出变压器', workDone: '更换行输出变压器和主板' }),
    ),
    c.on(6, '15:00', () => c.handBack()),
    c.on(6, '16:00', () => c.move('assessment')),
    c.on(3, '09:30', () =>
      c.propose(
        [
          apology(stand.day(-2), 'visit', '售后负责人'),
          {
            kind: 'gift',
            ...byUs(stand.day(-2)),
            item: '清洗保养券',
            quantity: 1,
            department: 'marketing',
            valueFen: 8_000,
          },
        ],
        '机器已修好，客户争的是一口气。负责人上门道歉，送一张保养券。',
      ),
    ),
    c.on(3, '10:00', () => c.issue()),
    c.on(2, '11:00', () => c.tells('phone', '约本周上门道歉，同时请客户签协议。')),
  ]
}

/** Hung one and a half centimetres off the line he had drawn himself (挂偏 1.5 厘米); signed, and the fitters are due. */
function wallMount(stand: Stand): Scene[] {
  const c = openCase(stand, '小何')
  const customer = person('董威', '13701088452', { region: '城西区', address: '城西区文化路 91 号 5-1203' })
  const set = machine('液晶电视', {
    productClass: 'lcd-tv',
    brand: '星鹭',
    model: 'LC-34K502',
    serial: 'L34502117',
    seller: '百盛家电广场',
    priceFen: 389_900,
    purchaseDay: stand.day(7),
    deliveryDay: stand.day(6),
    installationDay: stand.day(5),
    installedByTrader: true,
    voucherKind: 'invoice',
    voucherNumber: '30777',
  })
  return [
    c.on(4, '16:50', () =>
      c.register(
        customer,
        set,
        complaint('你们挂歪了一点五厘米，说重装又拖着不来。今天不给我解决，我就不走了。', {
          channel: 'counter',
          category: 'performance',
          severity: 2,
          symptoms: ['badly-installed'],
          symptom: '挂装位置与要求相差 1.5 厘米',
          faultShownDay: stand.day(5),
          stillUsable: true,
          wish: 'other',
          demands: [demand('按线重新挂装'), demand('当面道歉')],
        }),
      ),
    ),
    c.on(4, '17:10', () => c.tells('counter', '请进会客室，声音放低，先听他说完。墙线是客户自己画的，不在这上面争。')),
    c.on(4, '17:55', () => c.readBack('您反映：挂装位置差 1.5 厘米。您希望：按线重新挂装，当面道歉。')),
    c.on(3, '09:10', () => c.move('fact-finding')),
    c.on(3, '09:30', () => c.notes('note', '核对安装照片，线在机壳边还是屏边，当时没有问清。')),
    c.on(3, '10:00', () => c.move('assessment')),
    c.on(3, '10:30', () =>
      c.propose(
        [
          {
            kind: 'free-repair',
            ...byUs(stand.day(-1)),
            fault: '挂装位置偏差 1.5 厘米',
            parts: [{ name: '墙体膨胀螺栓', condition: 'new' }],
            place: 'home',
            transport: 'centre',
            loaner: 'not-needed',
            postRepairDays: 90,
            valueFen: 12_000,
          },
          apology(stand.day(-1), 'visit', '王师傅'),
        ],
        '重装一次，当面道歉，补好旧孔。客户要的是面子，上门时请李工同去。',
      ),
    ),
    c.on(3, '11:00', () => c.issue()),
    c.on(2, '18:00', () => c.sign()),
  ]
}

/** A noisy power box, a noisier set in exchange, then the wrong colour (电源盒声大); refunded, and today we ask how he is. */
function powerBox(stand: Stand): Scene[] {
  const c = openCase(stand, '小刘')
  const customer = person('解东升', '13804028816', { region: '望湖区', address: '望湖区丹枫苑 9 幢 701 室' })
  const set = machine('液晶电视', {
    productClass: 'lcd-tv',
    brand: '星鹭',
    model: 'LC-32A1W09',
    serial: 'L32090228',
    seller: '百盛家电广场',
    priceFen: 459_900,
    purchaseDay: stand.day(52),
    deliveryDay: stand.day(51),
    installationDay: stand.day(51),
    installedByTrader: true,
    voucherKind: 'invoice',
    voucherNumber: '28806',
  })
  return [
    c.on(43, '10:00', () => c.takeIn(customer, set, '电源盒响声大', '李工')),
    c.on(43, '16:00', () =>
      c.bench({ diagnosis: '电源盒变压器响', part: '电源盒', workDone: '换过两个新电源盒，差别不大' }),
    ),
    c.on(42, '11:00', () => c.handBack('not-repaired')),
    c.on(34, '09:20', () =>
      c.register(
        customer,
        set,
        complaint('电源盒换了两个还是响，整机换来声音更大。现在说有货了又是白壳的，我不等了，给我退。', {
          category: 'performance',
          severity: 3,
          symptoms: ['power-box-noise'],
          symptom: '换过两个电源盒还响',
          faultPart: '电源盒',
          faultShownDay: stand.day(50),
          stillUsable: true,
          wish: 'refund',
          sameModelInStock: false,
          demands: [demand('退货退款'), demand('你们派车去商场退')],
        }),
      ),
    ),
    c.on(34, '09:30', () => c.readBack('您反映：电源盒噪声大，多次处理无效。您希望：退货退款，由我们去商场办。')),
    c.on(34, '10:00', () => c.tells('phone', '致歉，说明商场超过十五天不受理，由中心协商，两天内答复。')),
    c.on(34, '10:10', () => c.move('fact-finding')),
    c.on(33, '15:00', () => c.notes('note', '与商场沟通，对方只认换货期限，同意由我中心先退、再与其结算。')),
    c.on(33, '15:10', () => c.move('assessment')),
    c.on(32, '09:00', () =>
      c.propose(
        [
          {
            kind: 'refund',
            ...byUs(stand.day(20)),
            invoicePriceFen: 459_900,
            depreciation: null,
            method: 'original-route',
            unitReturned: true,
            returnedItems: '整机、遥控器、发票原件',
            transport: 'centre',
          },
        ],
        '三次处理都没让客户满意，再拖只会更坏。退款，派车陪客户去办，路上介绍别的款。',
      ),
    ),
    c.on(32, '14:00', () => c.approve()),
    c.on(31, '09:30', () => c.issue()),
    c.on(30, '10:00', () => c.sign()),
    c.on(21, '15:00', () => c.doTasks('退款回单、收回清单；客户加钱另选了一台 LC-34B16')),
    c.on(4, '10:00', () => c.followUp(4, '新电视声音正常，说路上那位师傅讲得清楚。')),
    c.on(4, '10:10', () => c.planFollowUp(stand.day(0))),
  ]
}

/** Struck by lightning with the neighbours' sets, out of period, and he will not pay (雷击). */
function lightning(stand: Stand): Scene[] {
  const c = openCase(stand, '小周')
  const customer = person('盖世杰', '13941230659', { region: '清源县', address: '清源县东岭村 41 号' })
  const set = machine('彩色电视机', {
    productClass: 'crt-tv',
    brand: '海辰',
    model: 'E2930TK',
    serial: 'E29301288',
    seller: '惠民电器商行',
    priceFen: 129_900,
    purchaseDay: stand.day(505),
    voucherKind: 'warranty-card',
  })
  return [
    c.on(40, '09:10', () => c.takeIn(customer, set, '雷雨后三无', '赵师傅')),
    c.on(39, '10:00', () => c.bench({ diagnosis: '电源和集成电路雷击烧毁，邻居两台同时损坏', part: '集成电路' })),
    c.on(38, '10:20', () =>
      c.register(
        customer,
        set,
        complaint('打雷又不是我叫它打的，修个电视还要钱。我已经打了消协，你们看着办。', {
          channel: 'association',
          channelReference: '消协 0417',
          category: 'fee',
          severity: 3,
          symptoms: ['no-power', 'after-lightning'],
          faultPart: '集成电路',
          faultShownDay: stand.day(41),
          stillUsable: false,
          wish: 'repair',
          demands: [demand('免费修好')],
        }),
      ),
    ),
    c.on(38, '10:30', () => c.readBack('您反映：雷击后不开机，不同意收费。您希望：免费修好。')),
    c.on(38, '10:40', () =>
      c.claims({
        exclusions: [
          {
            ground: 'forceMajeure',
            state: 'shown',
            saidBy: '赵师傅',
            evidence: '集成电路有击穿痕迹，照片三张；当晚雷雨，邻居两台同时损坏',
          },
        ],
      }),
    ),
    c.on(38, '10:45', () => c.outside({ letterDay: stand.day(38) })),
    c.on(38, '11:00', () => c.tells('phone', '说明雷击属不可抗力，不在免费修理范围，材料费 180 元。客户不同意。')),
    c.on(38, '11:10', () => c.move('fact-finding')),
    c.on(36, '14:00', () => c.notes('note', '消协来电调解，客户仍不交费。')),
    c.on(36, '15:00', () => c.move('assessment')),
    c.on(35, '09:00', () =>
      c.propose(
        [
          {
            kind: 'free-repair',
            ...byUs(stand.day(31)),
            fault: '雷击后不开机',
            parts: [{ name: '电源集成电路', condition: 'new' }],
            place: 'centre',
            transport: 'centre',
            loaner: 'declined',
            postRepairDays: 30,
            valueFen: 18_000,
          },
        ],
        '按规定可以收费，但耗下去不值。作为照顾免费修一次，写明不作先例。',
      ),
    ),
    c.on(35, '09:40', () => c.issue()),
    c.on(34, '10:00', () => c.sign()),
    c.on(32, '16:00', () => c.handBack()),
    c.on(32, '16:10', () => c.doTasks('维修记录、取机单')),
    c.on(24, '10:00', () => c.followUp(4, '能看了，就这样吧。')),
    c.on(24, '10:05', () => c.close()),
  ]
}

/** A hundred thousand boxes in a colour that nobody had confirmed (十万只包装箱). */
function boxes(stand: Stand): Scene[] {
  const c = openCase(stand, '小何')
  const customer = person('聚福百川电器包装采购部', '02158771123', {
    kind: 'company',
    contactName: '张经理',
    region: '外地',
    address: '上海市闵行区华宁路 300 号',
  })
  const goods = machine('家电包装箱', {
    productClass: 'other-goods',
    brand: '自产',
    model: '五层瓦楞 780×560',
    batch: '第一批 10 万只',
    priceFen: 42_000_000,
    purchaseDay: stand.day(110),
    deliveryDay: stand.day(82),
    voucherKind: 'sales-record',
    voucherNumber: '订单 SH-0326',
  })
  return [
    c.on(80, '09:15', () =>
      c.register(
        customer,
        goods,
        complaint('箱子颜色跟我们要的不一样，表面也粗糙。规格改了几次，最后交货还是这个样子。', {
          category: 'performance',
          severity: 3,
          symptoms: ['colour-difference'],
          symptom: '表面处理粗糙',
          faultShownDay: stand.day(81),
          stillUsable: true,
          wish: 'compensation',
          demands: [demand('这批货扣款百分之五', 21_000), demand('下一批先确认色板')],
        }),
      ),
    ),
    c.on(80, '09:40', () => c.readBack('您反映：颜色有偏差，表面粗糙。您希望：扣款，并且下一批先确认色板。')),
    c.on(80, '10:00', () => c.tells('phone', '不争对错，说明先取样比对，请寄十只来。')),
    c.on(80, '10:10', () => c.move('fact-finding')),
    c.on(74, '15:00', () => c.notes('note', '色板当时发过，没有收到确认；图纸发去四天才回。往来邮件已存。')),
    c.on(74, '15:30', () => c.move('assessment')),
    c.on(70, '09:00', () =>
      c.propose(
        [
          compensation(stand.day(60), 'damage', 6_000, '表面粗糙的三千只，协商一致'),
          apology(stand.day(60), 'written', '总经理'),
        ],
        '颜色未确认，双方都有责任。只补表面粗糙的部分，约定以后色板书面确认后才投产。',
      ),
    ),
    c.on(70, '16:00', () => c.approve()),
    c.on(69, '09:30', () => c.issue()),
    c.on(66, '11:00', () => c.sign()),
    c.on(61, '15:00', () => c.doTasks('付款回单、致歉信回执')),
    c.on(50, '10:00', () => c.followUp(5, '下一批仍交给我们做，色板已书面确认。')),
    c.on(50, '10:10', () => c.close()),
  ]
}
