import { type SymptomCode, symptomCodes, symptoms } from '../../../shared/complaint/symptoms.ts'

/** One fault as a technician and as a customer would put it. */
export type FaultPool = {
  readonly symptom: string
  readonly part: string
  readonly said: readonly string[]
  readonly work: string
}

/** One kind of machine that people bring (机器种类); `productClass` is the rules' name of it. */
export type MachinePool = {
  readonly productClass: string
  readonly name: string
  readonly heads: readonly string[]
  readonly sizes: readonly number[]
  /** In yuan. */
  readonly price: readonly [low: number, high: number]
  readonly installed: boolean
  readonly faults: readonly FaultPool[]
}

/** Brands that exist only here, the strong ones first. */
export const brands = ['海辰', '星鹭', '康居', '双羽', '华岭', '金枫', '格美', '北塔', '蓝潮', '天禾', '美庐', '西樵']

const tvFaults: readonly FaultPool[] = [
  {
    symptom: '开机后黑屏有声音',
    part: '背光组件',
    said: ['看着看着就黑屏，只有声音没有图像', '屏幕一下子全黑了，声音还在'],
    work: '更换背光灯条并检测供电',
  },
  {
    symptom: '三无，指示灯不亮',
    part: '电源板',
    said: ['插上电一点反应都没有', '按什么键都不开机，灯也不亮'],
    work: '更换电源板滤波电容',
  },
  {
    symptom: '屏幕有竖线',
    part: '显示屏',
    said: ['屏幕中间多了几条竖线', '左边一道彩色的竖线，越来越宽'],
    work: '检测屏线，更换显示屏',
  },
  {
    symptom: '自动关机',
    part: '逻辑组件',
    said: ['看半个小时就自己关机', '一晚上要自己关好几次'],
    work: '更换逻辑组件并升级软件',
  },
  {
    symptom: '搜不到台',
    part: '高频调谐器',
    said: ['台都搜不出来，全是雪花', '换了机顶盒还是没有信号'],
    work: '更换高频调谐器',
  },
  {
    symptom: '电源盒噪声大',
    part: '电源盒',
    said: ['电源盒嗡嗡响，夜里吵得睡不着', '一开机就有吱吱的声音'],
    work: '更换电源盒并加垫固定',
  },
  {
    symptom: '颜色偏绿',
    part: '主板',
    said: ['人脸都是绿的', '颜色不对，越看越偏'],
    work: '更换主板并校准白平衡',
  },
]

/** What comes to the counter, the common first. */
export const machines: readonly MachinePool[] = [
  {
    productClass: 'lcd-tv',
    name: '液晶电视',
    heads: ['LC', 'LE', 'UD'],
    sizes: [32, 43, 50, 55, 65, 75],
    price: [1199, 8999],
    installed: true,
    faults: tvFaults,
  },
  {
    productClass: 'washing-machine',
    name: '滚筒洗衣机',
    heads: ['XQG', 'WM'],
    sizes: [70, 80, 90, 100],
    price: [1099, 4999],
    installed: true,
    faults: [
      {
        symptom: '不脱水',
        part: '电机',
        said: ['洗完不脱水，衣服捞出来还滴水', '转几下就停，脱不干'],
        work: '更换电机皮带和碳刷',
      },
      {
        symptom: '漏水',
        part: '门封圈',
        said: ['一洗衣服满地都是水', '门边上往外渗水，地板都泡了'],
        work: '更换门封圈',
      },
      {
        symptom: '脱水时剧烈晃动',
        part: '减震器',
        said: ['脱水的时候整台机器往前跑', '晃得像要散架，楼下都来敲门'],
        work: '更换减震器并调平',
      },
      {
        symptom: '程序停在中途',
        part: '程控器',
        said: ['洗到一半就不动了，要重新开', '面板乱跳，洗不完一桶'],
        work: '更换程控器',
      },
    ],
  },
  {
    productClass: 'fridge',
    name: '冰箱',
    heads: ['BCD', 'BC'],
    sizes: [180, 216, 258, 402, 520],
    price: [1399, 6999],
    installed: false,
    faults: [
      {
        symptom: '不制冷',
        part: '压缩机',
        said: ['冷藏不凉了，一冰箱的菜全坏了', '冰箱里跟外面一样热'],
        work: '更换压缩机并抽空加氟',
      },
      {
        symptom: '噪音大',
        part: '风扇电机',
        said: ['夜里响得像拖拉机', '一启动就咔咔响'],
        work: '更换风扇电机',
      },
      {
        symptom: '结霜严重',
        part: '温控器',
        said: ['冷冻室结了厚厚一层冰，抽屉都拉不开', '没几天就结霜'],
        work: '更换温控器并除霜',
      },
      { symptom: '门关不严', part: '门封条', said: ['门老是弹开', '门封条翘起来了'], work: '更换门封条' },
    ],
  },
  {
    productClass: 'air-conditioner',
    name: '空调',
    heads: ['KFR', 'KF'],
    sizes: [26, 35, 50, 72],
    price: [1899, 7999],
    installed: true,
    faults: [
      {
        symptom: '不制冷',
        part: '压缩机',
        said: ['开了一下午还是热风', '大热天的，家里有老人，一点凉气没有'],
        work: '检漏，更换压缩机并加氟',
      },
      {
        symptom: '室内机漏水',
        part: '排水管',
        said: ['空调往床上滴水', '墙都被水泡花了'],
        work: '重做排水管坡度',
      },
      {
        symptom: '外机噪音大',
        part: '风扇电机',
        said: ['外机吵得邻居投诉', '外机抖得厉害'],
        work: '更换风扇电机和减震垫',
      },
      {
        symptom: '遥控失灵',
        part: '接收板',
        said: ['遥控器按了没反应', '只能用手去按应急开关'],
        work: '更换接收板',
      },
    ],
  },
  {
    productClass: 'phone',
    name: '手机',
    heads: ['S', 'M', 'N'],
    sizes: [8, 9, 20, 21, 30],
    price: [699, 5999],
    installed: false,
    faults: [
      {
        symptom: '自动重启',
        part: '主板',
        said: ['一天重启十几次', '打着电话就自己关了'],
        work: '更换主板并恢复系统',
      },
      {
        symptom: '充不进电',
        part: '尾插',
        said: ['插上充电器没反应', '充一夜还是百分之三十'],
        work: '更换尾插小板',
      },
      {
        symptom: '触摸失灵',
        part: '显示屏',
        said: ['屏幕下面一半点不动', '自己乱跳，密码都输不进去'],
        work: '更换屏幕总成',
      },
    ],
  },
  {
    productClass: 'gas-water-heater',
    name: '燃气热水器',
    heads: ['JSQ'],
    sizes: [20, 24, 26, 32],
    price: [899, 3999],
    installed: true,
    faults: [
      {
        symptom: '打不着火',
        part: '电子打火部分',
        said: ['点火啪啪响就是不着', '洗到一半变凉水'],
        work: '更换点火器和电极',
      },
      {
        symptom: '有燃气味',
        part: '燃气阀',
        said: ['厨房里一股煤气味，我不敢用了', '关了阀还有味道'],
        work: '停用检漏，更换燃气阀',
      },
    ],
  },
  {
    productClass: 'microwave',
    name: '微波炉',
    heads: ['WD', 'P'],
    sizes: [20, 23, 25],
    price: [299, 1299],
    installed: false,
    faults: [
      { symptom: '不加热', part: '磁控管', said: ['转是转，饭还是冷的', '热三分钟跟没热一样'], work: '更换磁控管' },
      { symptom: '打火', part: '云母片', said: ['里面噼里啪啦冒火花', '一开就冒蓝光，吓人'], work: '更换云母片' },
    ],
  },
  {
    productClass: 'range-hood',
    name: '吸油烟机',
    heads: ['CXW'],
    sizes: [200, 218, 260],
    price: [799, 3999],
    installed: true,
    faults: [
      { symptom: '吸力小', part: '风轮', said: ['炒个菜满屋子烟', '跟没开一样'], work: '清洗风轮并更换止回阀' },
      { symptom: '不启动', part: '开关', said: ['按了不转', '要拍几下才转'], work: '更换开关' },
    ],
  },
  {
    productClass: 'computer',
    name: '台式电脑主机',
    heads: ['T', 'D'],
    sizes: [310, 500, 700],
    price: [2299, 6999],
    installed: false,
    faults: [
      { symptom: '蓝屏', part: '主板', said: ['用着用着就蓝屏', '孩子上网课中途死机'], work: '更换主板' },
      { symptom: '不开机', part: '电源', said: ['按电源键没反应', '风扇转一下就停'], work: '更换电源' },
    ],
  },
  {
    productClass: 'other-goods',
    name: '净水器',
    heads: ['RO'],
    sizes: [400, 600, 800],
    price: [799, 3299],
    installed: true,
    faults: [
      { symptom: '漏水', part: '接头', said: ['柜子里全泡了', '接头一直滴水'], work: '更换接头' },
      { symptom: '出水慢', part: '滤芯', said: ['接一杯水要半天', '刚换的滤芯又堵'], work: '更换滤芯' },
    ],
  },
]

const picked = new Map<string, readonly SymptomCode[]>()

/** The symptoms a clerk would have picked for a fault: those its words name. */
export function pickedFor({ symptom }: FaultPool): SymptomCode[] {
  const known = picked.get(symptom) ?? symptomCodes.filter((code) => symptom.includes(symptoms[code].zh))
  picked.set(symptom, known)
  return [...known]
}
