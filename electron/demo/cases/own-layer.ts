import type { OwnTermsInput } from '../../../shared/rules/own-layer-schema.ts'
import type { Scene, Stand } from '../script.ts'

/** What the centre has on record besides the law (厂家政策、本店约定); the cards and promises of machines stand with their cases. */
export function ownPolicies(stand: Stand): Scene[] {
  const { ask } = stand.worker('陈经理')
  const record = (daysAgo: number, time: string, terms: OwnTermsInput): Scene => ({
    at: stand.at(daysAgo, time),
    play: async () => {
      await ask.ownLayer.addPolicy({ terms })
    },
  })
  return [
    record(300, '09:30', {
      kind: 'maker-policy',
      title: '海辰液晶电视逻辑组件延保',
      number: '海辰售后〔2025〕7 号',
      owedBy: 'maker',
      gives: ['free-repair', 'free-part'],
      scope: { brands: ['海辰'], models: ['LC-32*'], products: ['lcd-tv'], parts: ['逻辑组件'] },
      sold: { from: stand.day(700), until: null },
      start: 'purchase',
      months: 60,
      covers: '逻辑组件五年内免费更换，含上门费',
      excludes: '进水、雷击和自行拆动的',
      conditions: '凭购机发票',
      source: '厂家售后通知原件，存文件柜三',
    }),
    record(280, '10:00', {
      kind: 'shop-policy',
      title: '修后九十日同一故障免工时费',
      owedBy: 'repairer',
      gives: ['service'],
      valid: { from: stand.day(280), until: null },
      start: 'repair',
      days: 90,
      covers: '本店修好后九十日内同一故障再修，免收工时费和上门费',
      excludes: '换了别的部件的材料费',
      conditions: '是同一故障，上次在本店修好',
      source: '柜台公示牌',
    }),
    record(270, '16:20', {
      kind: 'maker-policy',
      title: '星鹭显像管电视特批换机',
      owedBy: 'maker',
      gives: ['exchange'],
      scope: { brands: ['星鹭'], products: ['crt-tv'] },
      valid: { from: null, until: stand.day(30) },
      start: 'open',
      covers: '同一机型修理四次以上的，可报厂家特批换机',
      source: '厂家区域经理邮件',
      shown: false,
      note: '只限本季度名额，不对外说',
    }),
  ]
}
