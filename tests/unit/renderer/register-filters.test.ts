import { expect, it } from 'vitest'
import { filterOf, paramsOf } from '../../../renderer/areas/register/filters.ts'

const plain = { state: 'open', stage: null, ownerId: null, quietDays: null, page: 0 } as const

it.each([
  ['', plain],
  ['state=incomplete', { ...plain, state: 'incomplete' }],
  ['state=closed&stage=closed&owner=2&page=3', { ...plain, state: 'closed', stage: 'closed', ownerId: 2, page: 2 }],
  ['state=nothing&stage=x&owner=-1&page=0', plain],
  ['quiet=3&owner=2', { ...plain, ownerId: 2, quietDays: 3 }],
  ['quiet=0', plain],
  ['quiet=3&state=closed', { ...plain, state: 'closed' }],
])('reads the filter of the address %o', (address, filter) => {
  expect(filterOf(new URLSearchParams(address))).toEqual(filter)
})

it('writes the address of a filter, and reads the same back', () => {
  const filter = { state: 'chased', stage: 'approval', ownerId: 7, quietDays: null, page: 4 } as const
  expect(paramsOf(filter).toString()).toBe('state=chased&stage=approval&owner=7&page=5')
  expect(filterOf(paramsOf(filter))).toEqual(filter)
  expect(paramsOf({ ...plain, quietDays: 3 }).toString()).toBe('quiet=3')
  expect(paramsOf(plain).toString()).toBe('')
})
