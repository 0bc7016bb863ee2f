import { describe, expect, it } from 'vitest'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { composeRulePaper } from '../../../shared/rules/rule-paper.ts'
import { composeRulebook } from '../../../shared/rules/rulebook.ts'

const cards = composeRulebook(bundledPack)
const pack = { version: bundledPack.version, date: bundledPack.date }
const paperOf = (wanted: (card: (typeof cards)[number]) => boolean, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const card = cards.find(wanted)
  if (!card) throw new Error('no such card')
  const linked = card.links.flatMap((id) => cards.find((each) => each.id === id) ?? [])
  return JSON.stringify(composeRulePaper({ card, linked, pack, centreName: '城东家电服务中心', language }))
}

describe('a rule on paper', () => {
  it('says an unknown value is unknown, never leaves it out', () => {
    const text = paperOf(({ values }) => values.some(({ value }) => value === null))
    expect(text).toContain('未查到，不推算')
  })

  it('shows both sides of a conflict and what the desk does', () => {
    const conflict = cards.find((card) => card.conflict !== null)
    const text = paperOf(({ id }) => id === conflict?.id)
    expect(text).toContain(conflict?.conflict?.issue.zh)
    expect(text).toContain(`本台怎么办：${conflict?.conflict?.practice.zh}`)
  })

  it('carries citation, confidence, sources and the word that it is the gist, in the language asked for', () => {
    const provision = cards.find((card) => card.kind === 'provision' && card.sources.length > 0)
    const chinese = paperOf(({ id }) => id === provision?.id)
    expect(chinese).toContain(`《${provision?.citation?.title.zh}》`)
    expect(chinese).toContain('引用前请核对原文')
    expect(chinese).toContain(provision?.confidence?.zh)
    expect(chinese).toContain(provision?.sources[0]?.title)
    const english = paperOf(({ id }) => id === provision?.id, 'en')
    expect(english).toContain(provision?.gist[0]?.en)
    expect(english).toContain('compare the official text')
  })
})
