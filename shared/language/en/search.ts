import type { Words } from '../words.ts'
import type { search as source } from '../zh-CN/search.ts'

export const search: Words<typeof source> = {
  title: 'Find',
  placeholder: 'Name, phone, serial, case number or any word',
  complaints: 'Complaints',
  repairs: 'Repairs',
  customers: 'Customers',
  keys: '↑↓ choose · Enter opens · Esc clears, again to close',
  can: 'What you can type:',
  examples: {
    phone: 'the first digits of a phone, or the last four',
    initials: 'a name in pinyin or its initials, like wgy',
    words: 'a word the customer used, the fault, the brand, like 黑屏 海信',
    number: 'the end of a case number, a serial, a model',
    several: 'several words with spaces between: all must be there',
  },
  nothing: 'Nothing found for “{{text}}”. Try fewer letters, or the last four digits of the phone.',
  more: 'Only the newest 30 are listed; type more to narrow down.',
  found_one: '{{count}} found',
  found_other: '{{count}} found',
  customerView: 'The customer is looking, so finding is off. Press F6 to return first.',
}
