import { complaint, demand, machine, openCase, person, type Scene, type Stand } from '../script.ts'

/** What else comes to the counter: today's walk-in, a stub, a third fault, and repairs that nobody complains about. */
export const counterCases = (stand: Stand): Scene[] => [
  ...dayEight(stand),
  ...stub(stand),
  ...thirdFault(stand),
  ...repairsAlone(stand),
]

/** The fault showed on the seventh day and is reported on the eighth (第七天出现、第八天来). */
function dayEight(stand: Stand): Scene[] {
  const c = openCase(stand, '小刘')
  return [
    c.on(0, '09:05', () =>
      c.register(
        person('查美玲', '13567120348'),
        machine('冰箱', {
          productClass: 'fridge',
          brand: '康居',
          model: 'BCD-216C3',
          seller: '城东店',
          priceFen: 229_900,
          purchaseDay: stand.day(8),
          voucherKind: 'invoice',
          voucherNumber: '31045',
        }),
        complaint('买来才一个星期，昨天开始不制冷了，一冰箱的菜全坏了，我要退货。', {
          channel: 'counter',
          category: 'quality',
          symptoms: ['not-cooling'],
          faultPart: '压缩机',
          faultInTable: true,
          faultShownDay: stand.day(1),
          stillUsable: false,
          wish: 'refund',
          demands: [demand('退货'), demand('菜钱', 200, false)],
        }),
      ),
    ),
    c.on(0, '09:12', () =>
      c.recordCard({
        kind: 'sale-promise',
        title: '三十天不制冷包换',
        owedBy: 'seller',
        gives: ['exchange'],
        start: 'purchase',
        days: 30,
        covers: '三十天内不制冷的，换同型号新机',
        excludes: '人为损坏',
        source: '城东店收据背面手写',
      }),
    ),
  ]
}

/** Twenty seconds at closing time: a name, a phone, one line (待补登记). */
function stub(stand: Stand): Scene[] {
  const c = openCase(stand, '小何')
  return [
    c.on(1, '17:40', () =>
      c.register(
        person('朴女士', '18957100672', { consent: false }),
        null,
        complaint('热水器打不着火，洗到一半变凉水，让你们回电话。'),
      ),
    ),
  ]
}

/** Two finished repairs within the year and the fault is back (第三次故障). */
function thirdFault(stand: Stand): Scene[] {
  const c = openCase(stand, '孙姐')
  const customer = person('曾玉兰', '13606710294', { region: '江北区', address: '江北区荷景新村 15 幢 2 单元 301 室' })
  const washer = machine('滚筒洗衣机', {
    productClass: 'washing-machine',
    brand: '海辰',
    model: 'XQG-90B6',
    serial: 'X90331207',
    seller: '城东店',
    priceFen: 329_900,
    purchaseDay: stand.day(205),
    deliveryDay: stand.day(204),
    voucherKind: 'invoice',
    voucherNumber: '29917',
  })
  const repaired = (daysAgo: number, lasting: number): Scene[] => [
    c.on(daysAgo, '10:00', () => c.takeIn(customer, washer, '不脱水', '王师傅')),
    c.on(daysAgo - 1, '14:00', () => c.bench({ diagnosis: '电机不转', part: '电机', workDone: '更换电机' })),
    c.on(daysAgo - lasting, '16:00', () => c.handBack()),
  ]
  return [
    ...repaired(121, 5),
    ...repaired(63, 8),
    c.on(1, '14:10', () =>
      c.register(
        customer,
        washer,
        complaint('同一个毛病修了两回，昨天又不脱水了。事不过三，给我换一台。', {
          category: 'repeated-repair',
          severity: 3,
          symptoms: ['no-spin'],
          faultPart: '电机',
          faultInTable: true,
          faultShownDay: stand.day(2),
          stillUsable: false,
          wish: 'exchange',
          sameModelInStock: true,
          demands: [demand('换一台同型号的新机')],
        }),
      ),
    ),
    c.on(1, '14:20', () => c.readBack('您反映：修过两次，又不脱水。您希望：换一台同型号的新机。')),
    c.on(1, '14:40', () =>
      c.tells('phone', '约明天下午上门核实，请保留两次维修单。', {
        at: stand.at(0, '15:00'),
        words: '王师傅上门核实，约 14:30-15:00 到',
      }),
    ),
    c.on(1, '14:45', () => c.move('fact-finding')),
  ]
}

/** Most of the day: machines that come, are repaired and go, without a complaint (无投诉的维修). */
function repairsAlone(stand: Stand): Scene[] {
  const phone = openCase(stand, '小周')
  const oven = openCase(stand, '小刘')
  const cooler = openCase(stand, '孙姐')
  return [
    phone.on(6, '09:50', () =>
      phone.takeIn(
        person('翟浩然', '17758100931'),
        machine('手机', {
          productClass: 'phone',
          brand: '蓝潮',
          model: 'M20',
          purchaseDay: stand.day(210),
          voucherKind: 'platform-order',
        }),
        '充不进电',
        '李工',
      ),
    ),
    phone.on(5, '11:00', () => phone.bench({ diagnosis: '尾插松动', part: '尾插', workDone: '更换尾插小板' })),
    phone.on(4, '15:30', () => phone.handBack()),
    oven.on(2, '16:15', () =>
      oven.takeIn(
        person('覃阿宝', '13758200417', { region: '城东区', address: '城东区团结街 120 号' }),
        machine('微波炉', { productClass: 'microwave', brand: '双羽', model: 'P-23A2', purchaseDay: stand.day(900) }),
        '不加热',
        '李工',
      ),
    ),
    oven.on(1, '10:30', () => oven.bench({ diagnosis: '磁控管老化', part: '磁控管' })),
    oven.on(1, '10:40', () => oven.wait(stand.day(1), 'customer', '等客户确认报价')),
    cooler.on(1, '11:20', () =>
      cooler.takeIn(
        person('悦来东篱酒店管理有限公司', '057188120045', {
          kind: 'company',
          contactName: '区经理',
          address: '城东区迎宾路 9 号',
        }),
        machine('空调', {
          productClass: 'air-conditioner',
          brand: '华岭',
          model: 'KFR-72B1',
          purchaseDay: stand.day(400),
          voucherKind: 'invoice',
        }),
        '大堂空调不制冷',
        '王师傅',
      ),
    ),
  ]
}
