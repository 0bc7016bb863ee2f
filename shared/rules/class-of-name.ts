import { foldText } from '../text/fold.ts'

/**
 * What people call a product of each class (俗称), the last words of a name: a name that ends so is that product. A name that
 * may be of several classes (电视, 热水器, 拖拉机) is left out, and so is every class whose name says little of the product.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  bicycle: ['自行车', '脚踏车', 'bicycle'],
  'bw-tv': ['黑白电视机', '黑白电视'],
  'crt-tv': ['显像管电视机', '显像管电视', '显像管彩电'],
  'video-recorder': ['录像机', 'video recorder'],
  camcorder: ['家用摄像机', 'camcorder'],
  'radio-cassette': ['收录机'],
  'electronic-organ': ['电子琴'],
  fridge: ['冰箱', '电冰箱', 'refrigerator', 'fridge'],
  'washing-machine': ['洗衣机', 'washing machine', 'washer'],
  fan: ['电风扇', '电扇', '落地扇', 'electric fan'],
  microwave: ['微波炉', 'microwave', 'microwave oven'],
  'vacuum-cleaner': ['吸尘器', 'vacuum cleaner'],
  'air-conditioner': ['空调', '空调器', '空调机', 'air conditioner'],
  'range-hood': ['油烟机', 'range hood'],
  'gas-water-heater': ['燃气热水器', '煤气热水器', 'gas water heater'],
  'sewing-machine': ['缝纫机', 'sewing machine'],
  clock: ['手表', '挂钟', '闹钟', '钟表'],
  motorcycle: ['摩托车', 'motorcycle'],
  'plasma-tv': ['等离子电视机', '等离子电视', 'plasma tv', 'plasma television'],
  'lcd-tv': ['液晶电视机', '液晶电视', '液晶彩电', 'lcd tv', 'lcd television'],
  phone: ['手机', '移动电话', '移动电话机', 'mobile phone', 'smartphone'],
  'phone-battery': ['手机电池'],
  'phone-charger': ['手机充电器'],
  'fixed-phone': ['固定电话机', '固定电话', '座机'],
  computer: ['笔记本电脑', '台式电脑', '微型计算机', 'laptop', 'notebook computer', 'desktop computer'],
  'disc-player': ['影碟机', '视盘机', 'dvd机', 'vcd机', 'dvd player'],
  'e-bike': ['电动自行车', 'electric bicycle', 'e-bike'],
  glasses: ['眼镜'],
  'small-tractor': ['小型拖拉机'],
  'combine-harvester': ['联合收割机'],
  'rice-transplanter': ['插秧机'],
  'diesel-multi-cylinder': ['多缸柴油机'],
  'diesel-single-cylinder': ['单缸柴油机'],
  'petrol-four-stroke': ['四冲程汽油机'],
  'petrol-two-stroke': ['二冲程汽油机'],
}

/** Products whose name ends like one of those and that are something else, or that no source puts into a class. */
const others = /商用|工业|车载|汽车|中央|医用|监控|儿童|玩具|模型|电动摩托车|(?:智能|电话|运动)手表|(?:智能|vr|ar)眼镜/

const known = Object.entries(names).flatMap(([id, called]) => called.map((name) => ({ id, name: squeezed(name) })))

/** Without spaces, a size and the model behind the name: `液晶电视 55寸 LC-32` is a 液晶电视. */
function squeezed(name: string): string {
  return foldText(name)
    .replace(/[（([【][^）)\]】]*[）)\]】]/g, ' ')
    .replace(/[\d.]+\s*(?:英寸|寸|匹|升|公斤|kg|l)(?![a-z])/g, ' ')
    .replace(/(?:\s+\S*\d\S*)+\s*$/, '')
    .replace(/\s+/g, '')
}

/** The Chinese end of a name: what stands behind it in Latin letters and digits is its model. */
const withoutModel = (name: string) => name.replace(/(?<=[一-鿿])[^一-鿿]*$/, '')

/**
 * The product class (产品类别) that a typed name says beyond doubt, of those the rules know; null when it names none, or when
 * two would fit. An LCD television is one, a television may be any of four.
 */
export function classOfName(typed: string, classes: readonly { readonly id: string }[]): string | null {
  if (others.test(foldText(typed))) return null
  const name = withoutModel(squeezed(typed))
  const fitting = known.filter((each) => name.endsWith(each.name)).sort((a, b) => b.name.length - a.name.length)
  const [best] = fitting
  if (best === undefined) return null
  // Two machines in one line are none: the clerk says which.
  const before = name.slice(0, name.length - best.name.length)
  if (known.some((each) => each.id !== best.id && before.includes(each.name))) return null
  return classes.some(({ id }) => id === best.id) ? best.id : null
}
