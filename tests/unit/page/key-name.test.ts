import { describe, expect, it } from 'vitest'
import { isComposing, keyName } from '../../../renderer/app/keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('keyName', () => {
  it('names a key as the help shows it', () => {
    expect(press('F7')).toBe('F7')
    expect(press('k', { ctrlKey: true })).toBe('Ctrl+K')
    expect(press('K', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+K')
    expect(press('k', { metaKey: true })).toBe('Ctrl+K')
    expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter')
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('？', { shiftKey: true })).toBe('?')
    expect(press('a')).toBe('a')
  })
})

describe('isComposing', () => {
  it('knows a key that belongs to the input method', () => {
    expect(isComposing({ isComposing: true, keyCode: 13, key: 'Enter' })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229, key: 'F8' })).toBe(true)
    expect(isComposing({ keyCode: 13, key: 'Process' })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13, key: 'Enter' })).toBe(false)
  })
})
