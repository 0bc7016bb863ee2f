import type { Language } from '../language/words.ts'

/** How one problem shows (问题表现): what it is called, and the pinyin initials a clerk types for it. */
type Symptom = { readonly zh: string; readonly en: string; readonly initials: string }

const said = (zh: string, en: string, initials: string): Symptom => ({ zh, en, initials })

/** Every symptom that can be picked. A code stays for good: it is what the register holds and what is counted. */
export const symptoms = {
  'no-power': said('不开机', 'does not switch on', 'bkj'),
  'no-start': said('不启动', 'does not start', 'bqd'),
  'shuts-off': said('自动关机', 'switches itself off', 'zdgj'),
  restarts: said('自动重启', 'restarts by itself', 'zdcq'),
  freezes: said('卡顿死机', 'hangs', 'kdsj'),
  'black-screen': said('黑屏', 'black screen', 'hp'),
  'no-picture': said('无图像', 'no picture', 'wtx'),
  'no-sound': said('无声音', 'no sound', 'wsy'),
  'picture-lines': said('屏幕有线条', 'lines on the screen', 'pmyxt'),
  flicker: said('画面闪烁', 'flickering picture', 'hmss'),
  blurred: said('图像模糊', 'blurred picture', 'txmh'),
  'colour-off': said('颜色偏差', 'wrong colours', 'yspc'),
  'no-channels': said('搜不到台', 'finds no channels', 'sbdt'),
  'screen-broken': said('屏幕碎裂', 'broken screen', 'pmsl'),
  whistling: said('啸叫', 'whistling', 'xj'),
  'power-box-noise': said('电源盒噪声', 'noise of the power box', 'dyhzs'),
  noise: said('噪音大', 'loud noise', 'zyd'),
  'odd-sound': said('异响', 'odd sounds', 'yx'),
  sparking: said('打火', 'sparks', 'dh'),
  'remote-fails': said('遥控失灵', 'remote control fails', 'yksl'),
  leaking: said('漏水', 'leaks water', 'ls'),
  'no-fill': said('不进水', 'takes no water', 'bjs'),
  'no-drain': said('不排水', 'does not drain', 'bps'),
  'no-spin': said('不脱水', 'does not spin', 'bts'),
  shaking: said('剧烈晃动', 'shakes heavily', 'jlhd'),
  'stops-midway': said('中途停机', 'stops midway', 'zttj'),
  'not-clean': said('洗不干净', 'does not wash clean', 'xbgj'),
  'door-stuck': said('门打不开', 'door does not open', 'mdbk'),
  'door-gap': said('门关不严', 'door does not close', 'mgby'),
  'not-cooling': said('不制冷', 'does not cool', 'bzl'),
  'weak-cooling': said('制冷差', 'cools badly', 'zlc'),
  frosting: said('结霜结冰', 'frost or ice', 'jsjb'),
  'never-stops': said('不停机', 'never stops running', 'btj'),
  'not-heating': said('不制热', 'does not heat', 'bzr'),
  'low-airflow': said('出风小', 'little air', 'cfx'),
  'refrigerant-leak': said('漏氟', 'loses refrigerant', 'lf'),
  trips: said('跳闸', 'trips the breaker', 'tz'),
  smell: said('异味', 'bad smell', 'yw'),
  'not-charging': said('充不进电', 'does not charge', 'cbjd'),
  'drains-fast': said('耗电快', 'battery drains fast', 'hdk'),
  'touch-fails': said('触摸失灵', 'touch fails', 'cmsl'),
  'no-network': said('没有信号', 'no signal', 'myxh'),
  hot: said('发热严重', 'gets hot', 'fryz'),
  'camera-fails': said('拍照故障', 'camera fails', 'pzgz'),
  'call-silent': said('通话无声', 'silent in calls', 'thws'),
  'blue-screen': said('蓝屏', 'blue screen', 'lp'),
  'disk-fails': said('读不出硬盘', 'disk not found', 'dbcyp'),
  'keys-fail': said('按键失灵', 'keys fail', 'ajsl'),
  distorted: said('声音失真', 'distorted sound', 'sysz'),
  'disc-not-read': said('不读盘', 'does not read discs', 'bdp'),
  'not-warming': said('不加热', 'does not warm', 'bjr'),
  'weak-suction': said('吸力小', 'little suction', 'xlx'),
  'motor-still': said('电机不转', 'motor does not turn', 'djbz'),
  'no-ignition': said('打不着火', 'does not light', 'dbzh'),
  'flame-out': said('中途熄火', 'goes out while burning', 'ztxh'),
  'gas-smell': said('有燃气味', 'smells of gas', 'yrqw'),
  'water-not-hot': said('水不热', 'water stays cold', 'sbr'),
  'hot-and-cold': said('忽冷忽热', 'now hot, now cold', 'hlhr'),
  'brake-fails': said('刹车失灵', 'brakes fail', 'scsl'),
  'weak-drive': said('动力不足', 'little power', 'dlbz'),
  'oil-leak': said('漏油', 'leaks oil', 'ly'),
  'steering-off': said('转向异常', 'steering is off', 'zxyc'),
  'frame-crack': said('车架开裂', 'cracked frame', 'cjkl'),
  cracked: said('开裂', 'cracked', 'kl'),
  warped: said('变形', 'out of shape', 'bx'),
  scratched: said('划伤', 'scratched', 'hs'),
  loose: said('松动', 'loose', 'sd'),
  'colour-difference': said('色差', 'colour differs', 'sc'),
  'paint-off': said('掉漆', 'paint comes off', 'dq'),
  'wrong-size': said('尺寸不符', 'wrong size', 'ccbf'),
  'short-delivery': said('到货不足', 'short delivery', 'dhbz'),
  'comes-and-goes': said('时好时坏', 'comes and goes', 'shsh'),
  smoke: said('冒烟', 'smoke', 'my'),
  'burnt-smell': said('焦糊味', 'burnt smell', 'jhw'),
  'electric-shock': said('漏电', 'gives electric shocks', 'ld'),
  'after-lightning': said('雷击后损坏', 'damaged by lightning', 'ljhsh'),
  'parts-missing': said('缺少附件', 'accessories missing', 'qsfj'),
  'not-installed': said('没有安装', 'not installed', 'myaz'),
  'badly-installed': said('安装不当', 'badly installed', 'azbd'),
  damaged: said('外观破损', 'damaged outside', 'wgps'),
} as const satisfies Readonly<Record<string, Symptom>>

export type SymptomCode = keyof typeof symptoms

export const symptomCodes = Object.keys(symptoms) as SymptomCode[]

/** The kinds of goods that fail alike (品类). */
const groups = {
  television: [
    ...['no-power', 'black-screen', 'no-picture', 'no-sound', 'picture-lines', 'flicker', 'blurred', 'colour-off'],
    ...['no-channels', 'screen-broken', 'whistling', 'power-box-noise', 'sparking', 'shuts-off', 'freezes'],
    ...['remote-fails'],
  ],
  'washing-machine': [
    ...['no-start', 'leaking', 'no-fill', 'no-drain', 'no-spin', 'shaking', 'noise', 'stops-midway', 'not-clean'],
    ...['door-stuck'],
  ],
  fridge: [
    'not-cooling',
    'weak-cooling',
    'frosting',
    'noise',
    'never-stops',
    'door-gap',
    'leaking',
    'smell',
    'no-start',
  ],
  'air-conditioner': [
    ...['not-cooling', 'weak-cooling', 'not-heating', 'leaking', 'noise', 'low-airflow', 'refrigerant-leak', 'trips'],
    ...['remote-fails', 'smell', 'no-start'],
  ],
  phone: [
    ...['no-power', 'not-charging', 'drains-fast', 'touch-fails', 'screen-broken', 'black-screen', 'restarts'],
    ...['freezes', 'hot', 'no-network', 'call-silent', 'camera-fails', 'keys-fail'],
  ],
  computer: [
    ...['no-power', 'blue-screen', 'black-screen', 'restarts', 'freezes', 'hot', 'noise', 'disk-fails', 'keys-fail'],
    ...['no-network', 'not-charging', 'screen-broken'],
  ],
  'audio-video': [
    'no-power',
    'no-sound',
    'distorted',
    'disc-not-read',
    'no-picture',
    'odd-sound',
    'keys-fail',
    'remote-fails',
  ],
  'small-appliance': [
    'no-start',
    'not-warming',
    'weak-suction',
    'motor-still',
    'noise',
    'sparking',
    'stops-midway',
    'leaking',
    'hot',
  ],
  gas: ['no-ignition', 'flame-out', 'gas-smell', 'water-not-hot', 'hot-and-cold', 'leaking', 'noise'],
  vehicle: [
    ...['no-start', 'brake-fails', 'weak-drive', 'odd-sound', 'oil-leak', 'steering-off', 'frame-crack', 'flame-out'],
    ...['not-charging', 'drains-fast'],
  ],
  goods: [
    'cracked',
    'warped',
    'scratched',
    'loose',
    'colour-difference',
    'paint-off',
    'wrong-size',
    'short-delivery',
    'smell',
  ],
} as const satisfies Readonly<Record<string, readonly SymptomCode[]>>

export type SymptomGroup = keyof typeof groups

/** What can be seen of anything. */
const common: readonly SymptomCode[] = [
  'comes-and-goes',
  'smoke',
  'burnt-smell',
  'electric-shock',
  'after-lightning',
  'parts-missing',
  'not-installed',
  'badly-installed',
  'damaged',
]

/** A word of the product class or of the product's name, and the group it stands for; the first that fits counts. */
const signs: readonly (readonly [sign: RegExp, group: SymptomGroup])[] = [
  [/fridge|冰箱|冷柜|冰柜/, 'fridge'],
  [
    /fan|microwave|vacuum|hood|sewing|clock|风扇|微波炉|吸尘|油烟机|缝纫|钟|电饭|电磁炉|净水|豆浆|消毒柜/,
    'small-appliance',
  ],
  [/glasses|眼镜|家具|沙发|床|桌|椅|柜|瓷砖|地板|门窗/, 'goods'],
  [/tv$|电视/, 'television'],
  [/washing|洗衣|干衣/, 'washing-machine'],
  [/air-conditioner|空调/, 'air-conditioner'],
  [/earphone|disc-player|audio|recorder|camcorder|cassette|organ/, 'audio-video'],
  [/音箱|音响|功放|耳机|影碟|视盘|录像|摄像|收录|电子琴/, 'audio-video'],
  [/phone|手机|移动电话|电话机/, 'phone'],
  [/computer|电脑|计算机|打印机|显示器/, 'computer'],
  [/gas-|燃气|煤气|热水器|灶/, 'gas'],
  [/bike|bicycle|motorcycle|^car$|tractor|harvester|transplanter|diesel|petrol/, 'vehicle'],
  [/[汽摩]车|摩托|自行车|电动车|拖拉机|收割机|插秧机|[柴汽]油机/, 'vehicle'],
]

/** The kind of goods a machine is, by its product class or else by the name it was given; null when neither tells. */
export function symptomGroupOf(productClass: string | null, productName: string | null): SymptomGroup | null {
  const fits = (text: string | null) => signs.find(([sign]) => text !== null && sign.test(text))?.[1]
  // Goods without a rule of their own are all kinds of things: there the name tells more.
  const group = productClass === 'other-goods' ? fits(productName) : (fits(productClass) ?? fits(productName))
  if (group !== undefined) return group
  return productClass === null && !productName ? null : 'goods'
}

/** The symptoms to offer for a kind of goods, the likeliest first; all of them where the kind is not known. */
export function symptomsOf(group: SymptomGroup | null): readonly SymptomCode[] {
  return group === null ? symptomCodes : [...groups[group], ...common]
}

/** The codes of a stored list (JSON); a code that this version does not know is left out. */
export function readSymptoms(stored: string): SymptomCode[] {
  const listed: unknown = JSON.parse(stored)
  return Array.isArray(listed) ? symptomCodes.filter((code) => listed.includes(code)).sort(byPlaceIn(listed)) : []
}

const byPlaceIn = (listed: readonly unknown[]) => (a: SymptomCode, b: SymptomCode) =>
  listed.indexOf(a) - listed.indexOf(b)

/** The symptoms picked and the words added to them as one text (现象); null when there is neither. */
export function symptomText(codes: readonly SymptomCode[], words: string | null, language: Language): string | null {
  const english = language === 'en'
  const picked = codes.map((code) => (english ? symptoms[code].en : symptoms[code].zh)).join(english ? ', ' : '、')
  return [picked, words?.trim()].filter(Boolean).join(english ? '; ' : '；') || null
}

/** What a record is found by for its symptoms: their names in both languages. */
export function symptomWords(codes: readonly SymptomCode[]): string[] {
  return codes.flatMap((code) => [symptoms[code].zh, symptoms[code].en])
}
