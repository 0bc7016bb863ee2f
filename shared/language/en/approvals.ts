import type { Words } from '../words.ts'
import type { approvals as source } from '../zh-CN/approvals.ts'

export const approvals: Words<typeof source> = {
  title: 'Approvals',
  hint: '↑↓ choose · Enter decide · Esc back to the list',
  list: 'Waiting proposals',
  empty: 'Nothing waits for approval. Proposals above their author’s limit appear here.',
  capped: '{{total}} wait in all; the oldest {{count}} are listed, the next follow as these are decided.',
  notAllowed: 'Your role does not approve proposals.',
  openCase: 'Open the case',
  author: '{{name}} · {{time}}',
  beyond: '{{amount}} beyond the law',
  authorLimit: 'author’s limit {{amount}}',
  ownLimit: 'your limit {{amount}}',
  granted: '{{amount}} already agreed',
  opinion: 'Author’s opinion',
  decide: 'Your decision',
  reasonHint: 'Not needed to approve; say why when you send back or reject',
  reasonNeeded: 'Say why you send it back or reject it, then press Enter.',
  approve: 'Approve',
  return: 'Send back',
  reject: 'Reject',
  done: { approved: 'Approved', returned: 'Sent back', rejected: 'Rejected' },
}
