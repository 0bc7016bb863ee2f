import type { ReactNode } from 'react'
import { useCustomerView } from '../app/customer-view.ts'

/** What the customer must not see (内部内容): in the customer view it is not there at all. */
export function Internal({ children }: { children: ReactNode }) {
  return useCustomerView() ? null : children
}
