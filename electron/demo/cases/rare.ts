import { complaint, demand, machine, openCase, person, type Scene, type Stand } from '../script.ts'

/** Cases on which the rarer sides of the rules can be seen: an authority's letter, misuse with what shows it, a farm machine. */
export const rareCases = (stand: Stand): Scene[] => [...wetNotebook(stand), ...waterPump(stand)]

/** The rules that two people look up again and again (收藏). */
export function markedRules(stand: Stand): Scene[] {
  const mark = (name: string, daysAgo: number, rule: string): Scene => ({
    at: stand.at(daysAgo, '09:20'),
    play: async () => {
      await stand.worker(name).ask.favourites.set({ rule, favourite: true })
    },
  })
  return [
    mark('小刘', 60, 'GEN1995-12-1-parts-wait'),
    mark('小刘', 41, 'GEN1995-11-exchange'),
    mark('陈经理', 58, 'GEN1995-17-exclusion'),
  ]
}

/** Water under the keyboard, which the customer does not accept; his complaint comes back through 12315 (进水，12315 转来). */
function wetNotebook(stand: Stand): Scene[] {
  const c = openCase(stand, '孙姐')
  const customer = person('邬明霞', '13777042619', { region: '高新区', address: '高新区云台里 4 幢 1 单元 605 室' })
  const notebook = machine('笔记本电脑', {
    productClass: 'computer',
    brand: '蓝潮',
    model: 'NB-14S',
    serial: 'NB14S20761',
    seller: '百盛家电广场',
    priceFen: 499_900,
    purchaseDay: stand.day(96),
    voucherKind: 'invoice',
    voucherNumber: '29640',
  })
  return [
    c.on(15, '10:40', () => c.takeIn(customer, notebook, '不开机', '李工', '电源适配器一只')),
    c.on(14, '15:10', () => c.bench({ diagnosis: '主板靠键盘一侧有水渍和锈点', part: '主板', faultCause: 'customer' })),
    c.on(14, '15:30', () => c.wait(stand.day(14), 'customer', '等客户确认报价 860 元')),
    c.on(8, '14:20', () =>
      c.register(
        customer,
        notebook,
        complaint('我从来没有往电脑上洒过水。你们拆开了才说有水，我怎么知道不是你们弄的。三个月的机器，应该免费修。', {
          channel: '12315',
          channelReference: '12315 转 0386',
          category: 'fee',
          severity: 2,
          symptoms: ['no-power'],
          symptom: '按键无反应，指示灯不亮',
          faultPart: '主板',
          faultInTable: true,
          faultShownDay: stand.day(16),
          stillUsable: false,
          wish: 'repair',
          demands: [demand('免费换主板'), demand('书面说明是谁弄湿的', null, false)],
        }),
      ),
    ),
    c.on(8, '14:30', () =>
      c.outside({ letterDay: stand.day(9), receivedDay: stand.day(13), acceptedDay: stand.day(10) }),
    ),
    c.on(8, '14:40', () =>
      c.claims({
        exclusions: [
          {
            ground: 'misuse',
            state: 'shown',
            saidBy: '李工',
            evidence: '键盘下有茶渍，主板锈点；接修当天在客户面前开盖，照片四张，客户在场未签字',
          },
        ],
      }),
    ),
    c.on(8, '15:00', () => c.readBack('您反映：电脑不开机，不认可进水。您希望：免费换主板。')),
    c.on(8, '15:20', () => c.move('fact-finding')),
    c.on(7, '10:00', () => c.tells('phone', '说明可以一起送第三方检测，是进水由客户付，不是由我们付。客户说想一想。')),
    c.on(3, '16:30', () => c.notes('note', '市场监管所来电问进展，已把接修记录和照片送去一份。')),
    c.on(1, '11:00', () =>
      c.tells('phone', '约后天上午带检测单位的收费表，当面商量。', {
        at: stand.at(-1, '10:00'),
        words: '与客户商量送检',
      }),
    ),
  ]
}

/** A petrol engine that loses power in its first dry weeks, repaired twice for the same (首季，同一问题修了两次). */
function waterPump(stand: Stand): Scene[] {
  const c = openCase(stand, '小周')
  const customer = person('耿兴旺', '15957341820', { region: '清源县', address: '清源县石桥镇下河村 15 号' })
  const engine = machine('汽油机水泵', {
    productClass: 'petrol-four-stroke',
    brand: '力田',
    model: 'WP-30',
    serial: 'WP30-5526',
    seller: '石桥农资站',
    priceFen: 138_000,
    purchaseDay: stand.day(46),
    deliveryDay: stand.day(46),
    voucherKind: 'invoice',
    voucherNumber: '07715',
  })
  const repaired = (daysAgo: number, diagnosis: string, part: string, workDone: string): Scene[] => [
    c.on(daysAgo, '08:50', () => c.takeIn(customer, engine, '动力不足，抽不上水', '王师傅', null)),
    c.on(daysAgo, '15:40', () => c.bench({ diagnosis, part, workDone })),
    c.on(daysAgo - 1, '09:30', () => c.handBack('repaired', { sameProblem: true, partReplaced: false })),
  ]
  return [
    ...repaired(31, '化油器堵塞', '化油器', '清洗化油器'),
    ...repaired(13, '化油器又堵，油路有铁屑', '化油器', '清洗油路和化油器'),
    c.on(2, '08:40', () =>
      c.register(
        customer,
        engine,
        complaint('一个月修了两回，田里等着抽水，一开还是没劲。要么换一台，要么把钱退我。', {
          category: 'repeated-repair',
          severity: 2,
          symptoms: ['weak-drive'],
          symptom: '满油门抽不上水',
          faultPart: '化油器',
          faultShownDay: stand.day(3),
          stillUsable: false,
          wish: 'exchange',
          sameModelInStock: true,
          demands: [demand('换一台新的'), demand('不换就退款', 1_380, false)],
        }),
      ),
    ),
    c.on(2, '08:50', () => c.claims({ faultGravity: 'serious', inFirstSeason: true })),
    c.on(2, '08:55', () => c.readBack('您反映：修过两次，还是没有动力。您希望：换一台新的。')),
    c.on(2, '09:20', () => c.move('fact-finding')),
    c.on(1, '09:00', () =>
      c.tells('phone', '约今天下午到田头试机，请把机器留在原处。', {
        at: stand.at(0, '16:00'),
        words: '王师傅到下河村试机，约 15:00-16:00 到',
      }),
    ),
  ]
}
