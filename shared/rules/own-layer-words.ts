import type { OwnAnswer, OwnMessage, OwnMissing, OwnVerdict } from './own-layer.ts'
import { ownKindNames, ownRemedyNames } from './own-layer-kinds.ts'
import type { Bilingual } from './pack-schema.ts'
import { factNames, fillRule, partyNames, type RuleLanguage } from './words.ts'

/** The sentences of the own layer in both languages; `{name}` is filled in by `sayOwn`. */
const sentences = {
  given: { zh: '按承诺办理。', en: 'Due as promised.' },
  'given-until': { zh: '承诺至{until}，按承诺办理。', en: 'Promised until {until}; due as promised.' },
  'on-conditions': { zh: '须符合所列条件。', en: 'Its conditions must be met.' },
  'mind-exclusions': { zh: '所列不包括的情形除外。', en: 'Except for what it does not cover.' },
  'other-machine': { zh: '不是这种机器的承诺。', en: 'It is made for other machines.' },
  'other-serial': {
    zh: '卡上的机号{serial}与机器不符，请核对。',
    en: 'The serial number on the card, {serial}, is not the machine’s: check it.',
  },
  'other-part': { zh: '只及于：{parts}。', en: 'It covers these parts only: {parts}.' },
  'sold-before': { zh: '只及于{day}起购买的机器。', en: 'It covers machines bought from {day} on.' },
  'sold-after': { zh: '只及于{day}以前（含当日）购买的机器。', en: 'It covers machines bought until {day}.' },
  'not-valid-yet': { zh: '{day}起才施行。', en: 'It applies from {day} on.' },
  'no-longer-valid': { zh: '施行至{day}，已经停止。', en: 'It applied until {day}.' },
  'not-begun': { zh: '{from}起才开始。', en: 'It begins on {from}.' },
  'begins-with-repair': {
    zh: '这台机器此前没有修好过，下次修好交还之日起才开始。',
    en: 'The machine has not been repaired before; it begins when the next repair is handed back.',
  },
  'promised-period-over': { zh: '承诺的期限已于{until}届满。', en: 'The promised period ended on {until}.' },
  'fact-missing': { zh: '无法判断：缺少必要的事实。', en: 'Cannot decide: facts are missing.' },
  'gives-unknown': {
    zh: '无法判断：没有登记它给什么，请看卡面补齐。',
    en: 'Cannot decide: what it gives is not on record; read the card.',
  },
  'promised-start-unknown': {
    zh: '无法判断：从哪一天起算不明。',
    en: 'Cannot decide: the day it runs from is not known.',
  },
  'law-end-unknown': {
    zh: '无法判断：它接在三包有效期之后，而三包有效期的末日尚不能确定。',
    en: 'Cannot decide: it follows the statutory period, whose last day is not certain yet.',
  },
  'length-unknown': {
    zh: '无法判断：期限多长没有登记，请看卡面补齐。',
    en: 'Cannot decide: how long it runs is not on record; read the card.',
  },
  'days-contradict': {
    zh: '无法判断：机器的日期互相矛盾，请先核对。',
    en: 'Cannot decide: the days of the machine contradict each other.',
  },
  'exclusion-to-judge': {
    zh: '无法判断：有使用不当、他人拆动或不可抗力一说，是否在它不包括之列须由人核对。',
    en: 'Cannot decide: misuse, opening by others or force majeure is claimed; whether it excludes that must be read.',
  },
  'exchanged-since': {
    zh: '无法判断：机器换过，承诺是否随新机须看原件。',
    en: 'Cannot decide: the machine was exchanged since; whether the promise follows the new one must be read.',
  },
} as const satisfies Record<string, Bilingual>

export type OwnCode = keyof typeof sentences

/** Whether a message is one of the own layer and not of the law. */
export function isOwnMessage(message: { readonly code: string }): message is OwnMessage {
  return Object.hasOwn(sentences, message.code)
}

/** Says a message of the own layer in the reader's language. */
export function sayOwn({ code, params }: OwnMessage, language: RuleLanguage): string {
  return fillRule(sentences[code][language], params, language)
}

/** Everything a page or a paper says of one answer. */
export function sayOwnAnswer(answer: OwnAnswer, language: RuleLanguage) {
  return {
    kind: ownKindNames[answer.entry.kind][language],
    verdict: ownVerdictNames[answer.verdict][language],
    gives: answer.entry.gives.map((remedy) => ownRemedyNames[remedy][language]),
    byLaw: answer.byLaw.map((remedy) => ownRemedyNames[remedy][language]),
    owedBy: answer.owedBy === null ? null : partyNames[answer.owedBy][language],
    reasons: answer.reasons.map((reason) => sayOwn(reason, language)),
    missing: answer.missing.map((each) => ownMissingName(each, language)),
  }
}

const ownVerdictNames: Record<OwnVerdict, Bilingual> = {
  given: { zh: '已承诺', en: 'promised' },
  'not-given': { zh: '不包括', en: 'not promised' },
  'not-yet': { zh: '尚未开始', en: 'not yet' },
  'cannot-decide': { zh: '无法判断', en: 'cannot decide' },
}

/** The name of what is missing (缺什么). */
export function ownMissingName(missing: OwnMissing, language: RuleLanguage): string {
  return { ...factNames, ...ownFacts }[missing][language]
}

const ownFacts = {
  brand: { zh: '品牌', en: 'brand' },
  model: { zh: '型号', en: 'model' },
  serial: { zh: '机号', en: 'serial number' },
  cardStart: { zh: '起算日', en: 'day it runs from' },
  cardLength: { zh: '期限', en: 'how long it runs' },
  cardGives: { zh: '给什么', en: 'what it gives' },
} as const
