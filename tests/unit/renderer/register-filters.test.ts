import { expect, it } from 'vitest'
import { filterOf, paramsOf } from '../../../renderer/areas/register/filters.ts'

it.each([
  ['', { state: 'open', stage: null, ownerId: null, page: 0 }],
  ['state=incomplete', { state: 'incomplete', stage: null, ownerId: null, page: 0 }],
  ['state=closed&stage=closed&owner=2&page=3', { state: 'closed', stage: 'closed', ownerId: 2, page: 2 }],
  ['state=nothing&stage=x&owner=-1&page=0', { state: 'open', stage: null, ownerId: null, page: 0 }],
])('reads the filter of the address %o', (address, filter) => {
  expect(filterOf(new URLSearchParams(address))).toEqual(filter)
})

it('writes the address of a filter, and reads the same back', () => {
  const filter = { state: 'chased', stage: 'approval', ownerId: 7, page: 4 } as const
  expect(paramsOf(filter).toString()).toBe('state=chased&stage=approval&owner=7&page=5')
  expect(filterOf(paramsOf(filter))).toEqual(filter)
  expect(paramsOf({ state: 'open', stage: null, ownerId: null, page: 0 }).toString()).toBe('')
})
