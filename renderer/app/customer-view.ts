import { kept } from './kept.ts'

// It outlives a reload: a customer who watches must not see the internal page flash up.
const view = kept(sessionStorage, 'desk.customer-view', (stored) => (stored === 'on' ? 'on' : 'off'))

/** Whether the customer is looking (给客户看): internal words, items and tabs are then left out, not just covered. */
export function useCustomerView(): boolean {
  return view.use() === 'on'
}

export function setCustomerView(on: boolean): void {
  view.set(on ? 'on' : 'off')
}
