import type { QuickKind } from './quick-log-form.tsx'

/** Which small form is open under the timeline (正在填写). */
export type Composing =
  | { readonly kind: 'talk' | 'promise' | 'attach' | 'read-back' | QuickKind }
  | { readonly kind: 'settle'; readonly promiseId: number }
