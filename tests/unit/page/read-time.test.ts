import { describe, expect, it } from 'vitest'
import { readTime } from '../../../renderer/parts/read-time.ts'

describe('readTime', () => {
  it.each([
    ['17:00', '17:00'],
    ['17：00', '17:00'],
    ['1700', '17:00'],
    ['830', '08:30'],
    ['9', '09:00'],
    ['0', '00:00'],
    ['8点半', '08:30'],
    ['17点', '17:00'],
    ['17点30分', '17:30'],
    ['17.05', '17:05'],
  ])('reads %s as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it.each(['', '24:00', '17:60', '2460', 'abc', '5pm', '17:0', '-1'])('finds no time in "%s"', (typed) => {
    expect(readTime(typed)).toBeNull()
  })
})
