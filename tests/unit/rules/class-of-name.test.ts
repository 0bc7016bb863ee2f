import { expect, it } from 'vitest'
import { classOfName } from '../../../shared/rules/class-of-name.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'

it.each([
  ['洗衣机', 'washing-machine'],
  ['海尔滚筒洗衣机 XQG80-12', 'washing-machine'],
  ['洗衣机（8公斤，去年买的）', 'washing-machine'],
  ['冰箱BCD-216', 'fridge'],
  ['格力1.5匹空调', 'air-conditioner'],
  ['55寸液晶电视 LC-55K3', 'lcd-tv'],
  ['手机', 'phone'],
  ['手机充电器', 'phone-charger'],
  ['电动自行车', 'e-bike'],
  ['自行车', 'bicycle'],
  ['ＤＶＤ机', 'disc-player'],
  ['LG washing machine WM100', 'washing-machine'],
])('%s is of one class', (name, id) => {
  expect(classOfName(name, bundledPack.products)).toBe(id)
})

it.each([
  ['nothing', ''],
  ['four kinds of television', '电视机'],
  ['gas or electric', '热水器'],
  ['large or small', '拖拉机'],
  ['two machines', '冰箱和洗衣机'],
  ['what only stands under one', '洗衣机底座'],
  ['a part', '冰箱压缩机'],
  ['another product whose name begins like one', '空调扇'],
  ['another product whose name ends like one', '智能手表'],
  ['no household machine', '商用洗衣机'],
  ['what a car has', '汽车空调'],
])('a name that says %s is left to the clerk: %s', (_what, name) => {
  expect(classOfName(name, bundledPack.products)).toBeNull()
})

it('names no class that the rules in use do not have', () => {
  expect(classOfName('洗衣机', [{ id: 'fridge' }])).toBeNull()
})
