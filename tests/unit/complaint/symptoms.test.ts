import { describe, expect, it } from 'vitest'
import {
  readSymptoms,
  symptomCodes,
  symptomGroupOf,
  symptoms,
  symptomsOf,
  symptomText,
} from '../../../shared/complaint/symptoms.ts'
import { bundledPack } from '../../../shared/rules/pack.ts'
import { readings } from '../../../shared/text/pinyin.ts'

describe('how a problem shows (A014)', () => {
  it.each(symptomCodes)('%s is found by the initials of its Chinese name', (code) => {
    expect(readings(symptoms[code].zh).initials).toContain(symptoms[code].initials)
  })

  it('no two are called the same', () => {
    for (const language of ['zh', 'en'] as const)
      expect(new Set(symptomCodes.map((code) => symptoms[code][language])).size).toBe(symptomCodes.length)
  })

  it.each([
    ['lcd-tv', null, 'television'],
    ['washing-machine', null, 'washing-machine'],
    ['fridge', null, 'fridge'],
    ['air-conditioner', null, 'air-conditioner'],
    ['phone', null, 'phone'],
    ['phone-earphone', null, 'audio-video'],
    ['computer-peripheral', null, 'computer'],
    ['gas-water-heater', null, 'gas'],
    ['e-bike', null, 'vehicle'],
    ['glasses', null, 'goods'],
    ['other-goods', '布艺沙发', 'goods'],
    ['other-goods', '净水器', 'small-appliance'],
    [null, '海信液晶电视', 'television'],
    [null, '电视柜', 'goods'],
    [null, '冰柜', 'fridge'],
    [null, '电动车', 'vehicle'],
    [null, null, null],
  ] as const)('class %s, named %s, fails like %s', (productClass, name, group) => {
    expect(symptomGroupOf(productClass, name)).toBe(group)
  })

  it('every product class of the rules but the rest has symptoms of its own', () => {
    const unknown = bundledPack.products
      .map(({ id }) => id)
      .filter((id) => symptomGroupOf(id, null) === 'goods')
      .toSorted()
    expect(unknown).toEqual(['glasses', 'other-goods'])
  })

  it('offers what a kind of goods can have, and everything where the kind is not known', () => {
    expect(symptomsOf('washing-machine')).toContain('leaking')
    expect(symptomsOf('washing-machine')).not.toContain('no-picture')
    expect(symptomsOf('phone')).toContain('damaged')
    expect(symptomsOf(null)).toEqual(symptomCodes)
  })

  it('says what was picked and what was added as one sentence, in either language', () => {
    expect(symptomText(['black-screen', 'whistling'], '看久了才出现', 'zh-CN')).toBe('黑屏、啸叫；看久了才出现')
    expect(symptomText(['black-screen', 'whistling'], null, 'en')).toBe('black screen, whistling')
    expect(symptomText([], '只有文字', 'zh-CN')).toBe('只有文字')
    expect(symptomText([], ' ', 'zh-CN')).toBeNull()
  })

  it('keeps the order of picking, and leaves out what a newer version may have written', () => {
    expect(readSymptoms('["whistling","from-the-future","black-screen"]')).toEqual(['whistling', 'black-screen'])
  })
})
