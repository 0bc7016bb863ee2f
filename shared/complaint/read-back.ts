import { wordsOf } from '../language/index.ts'
import type { Language } from '../language/words.ts'
import { type Fen, formatYuan } from '../money.ts'
import { lastFour, type PhoneKey } from '../text/phone.ts'
import type { Day } from '../time/day.ts'
import type { VoucherKind, Wish } from './choices.ts'

/** What was written down of a complaint and is said back to the customer; null is a fact not given. */
export type ReadBackFacts = {
  readonly customerName: string
  readonly phone: PhoneKey | null
  readonly machine: {
    readonly productName: string
    readonly brand: string | null
    readonly model: string | null
    readonly serial: string | null
    readonly purchaseDay: Day | null
    readonly installationDay: Day | null
    readonly voucherKind: VoucherKind | null
  } | null
  readonly words: string
  readonly symptom: string | null
  readonly faultShownDay: Day | null
  readonly stillUsable: boolean | null
  readonly helpWanted: string | null
  readonly wish: Wish | null
  readonly demands: readonly { readonly item: string; readonly amountFen: Fen | null; readonly must: boolean }[]
}

/**
 * The sentences the clerk says back to the customer (复述), who then confirms or corrects them. Only facts that were
 * given are said, so that nothing is put into his mouth.
 */
export function readBackText(facts: ReadBackFacts, language: Language): string {
  return language === 'en' ? english(facts) : chinese(facts)
}

function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function englishDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

const given = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '')

/** Without the full stop a clerk may have typed, for the sentence sets its own. */
const phrase = (text: string) => text.trim().replace(/[。．.，,；;！!]+$/u, '')

function chinese(facts: ReadBackFacts): string {
  const { choices } = wordsOf('zh-CN')
  const { machine } = facts
  const named = machine && given([machine.brand, machine.model]).join(' ')
  const details = machine && given([named || null, machine.serial && `机号 ${machine.serial}`]).join('，')
  const days =
    machine &&
    given([
      machine.purchaseDay && `${chineseDay(machine.purchaseDay)}购买`,
      machine.installationDay && `${chineseDay(machine.installationDay)}安装`,
      machine.voucherKind &&
        (machine.voucherKind === 'none' ? '没有凭证' : `有${choices.voucher[machine.voucherKind]}`),
    ])
  const fault = given([
    facts.faultShownDay && `故障 ${chineseDay(facts.faultShownDay)}首次出现`,
    facts.symptom && `现象是${phrase(facts.symptom)}`,
    facts.stillUsable === null ? null : facts.stillUsable ? '目前还能用' : '目前不能用',
  ])
  const demands = facts.demands.map(({ item, amountFen, must }) => {
    const amount = amountFen === null ? '' : ` ¥${formatYuan(amountFen)}`
    return `${phrase(item)}${amount}（${must ? '必须' : '可商量'}）`
  })
  const wants = given([
    facts.wish && facts.wish !== 'other' ? `希望${choices.wish[facts.wish]}` : null,
    demands.length > 0 ? `要求：${demands.join('；')}` : null,
    facts.helpWanted && `需要我们帮忙：${phrase(facts.helpWanted)}`,
  ])
  return given([
    `您是${facts.customerName}${facts.phone === null ? '' : `，电话尾号 ${lastFour(facts.phone)}`}。`,
    machine && `您的机器是${machine.productName}${details ? `（${details}）` : ''}${listed(days ?? [], '，')}。`,
    fault.length > 0 ? `${fault.join('，')}。` : null,
    `您说：“${facts.words.trim()}”`,
    wants.length > 0 ? `您${wants.join('，')}。` : null,
    '我说得对吗？',
  ]).join('')
}

function english(facts: ReadBackFacts): string {
  const { choices } = wordsOf('en')
  const { machine } = facts
  const details =
    machine && given([machine.brand, machine.model, machine.serial && `serial ${machine.serial}`]).join(', ')
  const days =
    machine &&
    given([
      machine.purchaseDay && `bought on ${englishDay(machine.purchaseDay)}`,
      machine.installationDay && `installed on ${englishDay(machine.installationDay)}`,
      machine.voucherKind &&
        (machine.voucherKind === 'none'
          ? 'without proof of purchase'
          : `with ${choices.voucher[machine.voucherKind].toLowerCase()}`),
    ])
  const fault = given([
    facts.faultShownDay && `The fault first showed on ${englishDay(facts.faultShownDay)}.`,
    facts.symptom && `What you see: ${phrase(facts.symptom)}.`,
    facts.stillUsable === null
      ? null
      : facts.stillUsable
        ? 'You can still use the machine.'
        : 'You cannot use the machine.',
  ])
  const demands = facts.demands.map(({ item, amountFen, must }) => {
    const amount = amountFen === null ? '' : ` ¥${formatYuan(amountFen)}`
    return `${phrase(item)}${amount} (${must ? 'a must' : 'open to talk'})`
  })
  return given([
    `You are ${facts.customerName}${facts.phone === null ? '' : `, phone ending in ${lastFour(facts.phone)}`}.`,
    machine && `Your machine: ${machine.productName}${details ? ` (${details})` : ''}${listed(days ?? [], ', ')}.`,
    ...fault,
    `You say: “${facts.words.trim()}”`,
    facts.wish && facts.wish !== 'other' ? `You wish for: ${choices.wish[facts.wish].toLowerCase()}.` : null,
    demands.length > 0 ? `You ask for: ${demands.join('; ')}.` : null,
    facts.helpWanted && `You would like us to help with: ${phrase(facts.helpWanted)}.`,
    'Is that right?',
  ]).join(' ')
}

const listed = (parts: readonly (string | null)[], comma: string) => parts.map((part) => `${comma}${part}`).join('')
