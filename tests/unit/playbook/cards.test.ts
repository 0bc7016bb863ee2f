import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formKinds } from '../../../renderer/areas/playbook/own-card-form.ts'
import { lintText } from '../../../shared/agreement/lint.ts'
import { cardKinds, SHARE_SOURCE } from '../../../shared/playbook/card.ts'
import { guardedText, ownCardKinds, ownCardSchema, playbookCardSchema } from '../../../shared/playbook/card-schema.ts'
import { ourCards } from '../../../shared/playbook/cards/index.ts'
import { guardFindings } from '../../../shared/playbook/guards.ts'
import { cardKeys } from '../../../shared/playbook/keys.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { searchRules } from '../../../shared/rules/rule-search.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const byItem = (item: string) => ourCards.filter(({ items }) => items.includes(item))
const cardOf = (id: string) => {
  const card = ourCards.find((each) => each.id === id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

describe('every card of the program', () => {
  it.each(ourCards.map((card) => [card.id, card] as const))(
    '%s is whole, in both languages, and advises nothing forbidden',
    (_, card) => {
      expect(playbookCardSchema.safeParse(card).error?.issues ?? []).toEqual([])
      expect(guardFindings(guardedText(card))).toEqual([])
    },
  )

  it('bears an id of its own, and every kind has some', () => {
    expect(new Set(ourCards.map(({ id }) => id)).size).toBe(ourCards.length)
    for (const kind of cardKinds) expect([kind, ourCards.some((card) => card.kind === kind)]).toEqual([kind, true])
  })

  it('is written in full-width Chinese, in calm words, and its English holds no Chinese', () => {
    for (const card of ourCards) {
      const pairs = [card.title, card.about, card.fits, card.never, ...card.doing, ...card.say, ...card.avoid]
      for (const { zh, en } of pairs) {
        const words = zh.replace(/\{\{\w+\}\}/g, '字')
        expect(words).not.toMatch(/\p{Script=Han}[,;:?()!]|[,;:?()!]\p{Script=Han}|[!！]/u)
        expect(en).not.toMatch(/\p{Script=Han}|!/u)
        expect(variablesOf(zh)).toEqual(variablesOf(en))
      }
    }
  })

  it('says nothing that would be forbidden in an agreement, such as giving up a complaint', () => {
    for (const card of ourCards)
      for (const { zh } of [...card.say, ...card.doing])
        expect([card.id, lintText(zh, bundledPack).map(({ id, match }) => `${id} ${match}`)]).toEqual([card.id, []])
  })
})

const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([name]) => name).sort()

describe('what the sources teach is there', () => {
  it('the five behaviours bear the shares of the survey, its source named (A149, A150, A151)', () => {
    const shares = Object.fromEntries(
      ourCards.flatMap(({ items, share }) => (share === null ? [] : [[items[0], share]])),
    )
    expect(shares).toEqual({ A149: 36, A150: 17, A151: 34, A152: 11, A153: 2 })
    expect(SHARE_SOURCE.zh).toContain('我爱业务网')
  })

  it('asking for the boss has its own card with the escalation, and one event its own (A152, A153)', () => {
    expect(byItem('A152').map(({ id }) => id)).toContain('asks-for-the-boss')
    expect(byItem('A153').map(({ id }) => id)).toContain('only-this-event')
  })

  it('three answers, seven behaviours and four stances are cards (A154, A157, A170)', () => {
    expect(byItem('A154')).toHaveLength(3)
    expect(byItem('A157')).toHaveLength(7)
    expect(byItem('A170').filter(({ kind }) => kind === 'behaviour').length).toBeGreaterThanOrEqual(4)
    expect(byItem('A170').some(({ id }) => id === 'end-abusive-talk')).toBe(true)
  })

  it('knowing the law, first sentences and scripts with history and choices are there (A165, A173, A178)', () => {
    expect(byItem('A165')).not.toEqual([])
    expect(byItem('A173').every(({ kind }) => kind === 'opening')).toBe(true)
    expect(byItem('A178')).toHaveLength(4)
  })

  it('the calm card has seven sentences, and there are six calming steps in their order (A171, A028)', () => {
    expect(cardOf('calm-card').doing).toHaveLength(7)
    const steps = ourCards.filter(({ kind }) => kind === 'calming-step')
    expect(steps.map(({ id }) => id.slice(0, 6))).toEqual([1, 2, 3, 4, 5, 6].map((step) => `step-${step}`))
  })

  it('six methods, the mistakes and both apologies are there (A167, A156, A093)', () => {
    expect(byItem('A167').filter(({ kind }) => kind === 'method')).toHaveLength(6)
    expect(byItem('A156').filter(({ kind }) => kind === 'mistake')).toHaveLength(3)
    expect(byItem('A093').map(({ id }) => id)).toEqual(expect.arrayContaining(['regret', 'admission']))
  })

  it('the checklist of a persistent complaint has four items with evidence, and an exit (A158, A159, A163)', () => {
    const list = cardOf('persistent-checklist')
    expect(list.items).toEqual(expect.arrayContaining(['A158', 'A159']))
    expect(list.doing.filter(({ zh }) => zh.includes('证据：'))).toHaveLength(4)
    expect(byItem('A163').map(({ id }) => id)).toEqual(['persistent-exit'])
  })
})

describe('the guards', () => {
  it('a no always comes with an alternative and the customer’s channels (A048)', () => {
    const said = cardOf('decline-with-alternative')
      .say.map(({ zh }) => zh)
      .join('')
    expect(said).toContain('{{demandArticle}}')
    expect(said).toContain('{{remedy}}')
    for (const channel of ['消费者协会', '12315', '调解', '仲裁', '起诉']) expect(said).toContain(channel)
  })

  it('time is told honestly and a reason only when verified (A104, A155)', () => {
    expect(
      cardOf('honest-time')
        .avoid.map(({ zh }) => zh)
        .join(''),
    ).toContain('不要故意报长')
    expect(cardOf('true-reason').never.zh).toContain('未经核实')
  })

  it.each([
    ['label', '对付难缠的客户'],
    ['label', 'how to deal with a troublemaker'],
    ['threat', '告诉他再闹我们就报警'],
    ['threat', '否则我们不修'],
    ['hush', '请客户撤回投诉'],
    ['hush', '我们送您一份礼物，请不要再去12315反映'],
    ['stall', '先拖一拖，过几天他就算了'],
    ['false-reason', '就说是天气原因'],
    ['person-data', '侧面了解一下他的职业'],
  ])('find %s in “%s”', (guard, text) => {
    expect(guardFindings({ advised: [text], all: [text] }).map((finding) => finding.guard)).toContain(guard)
  })

  it.each(['您可以拨打 12315 反映。', '天气热，您先喝口水。', '需要报警时就报警。', '请不要骂人，我来帮您办。'])(
    'let “%s” stand',
    (text) => {
      expect(guardFindings({ advised: [text], all: [text] })).toEqual([])
    },
  )

  it('refuse a card of the centre at the very field, and its labels wherever they stand', () => {
    const card = {
      kind: 'opening',
      title: '开场',
      about: '',
      doing: [],
      say: ['您好。'],
      avoid: [],
      fits: '随时',
      never: '危险时',
      when: [],
    }
    const fault = (change: object) =>
      ownCardSchema
        .safeParse({ ...card, ...change })
        .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    expect(fault({})).toBeUndefined()
    expect(fault({ say: ['请您撤诉。'] })).toEqual(['say guard-hush'])
    expect(fault({ avoid: ['不要和刁民多说'] })).toEqual(['avoid guard-label'])
    expect(fault({ avoid: ['不要说否则我们不修'] })).toBeUndefined()
    expect(fault({ say: ['{{phone}}您好'] })).toEqual(['say.0 unknown-variable'])
    expect(fault({ say: [], doing: [''] })).toEqual(['say nothing-to-say'])
    expect(fault({ kind: 'persistent' })).toHaveLength(1)
    expect([...formKinds].sort()).toEqual([...ownCardKinds].sort())
  })
})

describe('finding a card', () => {
  const indexed = ourCards.map((card) => ({ ...card, keys: cardKeys(card) }))
  const first = (query: string) => searchRules(indexed, query)[0]?.id

  it.each([
    ['冷静卡', 'calm-card'],
    ['ljk', 'calm-card'],
    ['lengjing', 'calm-card'],
    ['找负责人', 'asks-for-the-boss'],
    ['boss', 'open-your-choices'],
    ['wmwlq', 'open-late-promise'],
  ])('%s finds %s by words, initials or pinyin', (query, id) => {
    expect(query === 'boss' ? searchRules(indexed, query).map((card) => card.id) : [first(query)]).toContain(
      query === 'boss' ? 'asks-for-the-boss' : id,
    )
  })
})

describe('paper and exports', () => {
  const sources = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))

  it('know nothing of the playbook: nothing that makes paper, agreements or backups leads to it', () => {
    const makers = [
      'renderer/paper',
      'shared/agreement',
      'shared/audit',
      'electron/desk/agreements',
      'electron/backup',
      'electron/desk/audit',
    ]
    const leading = makers.flatMap(sources).filter((file) => /from '[^']*playbook/.test(readFileSync(file, 'utf8')))
    expect(leading).toEqual([])
  })
})
