import type { Words } from '../words.ts'
import type { settings as source } from '../zh-CN/settings.ts'

export const settings: Words<typeof source> = {
  title: 'Settings',
  centre: 'The centre',
  centreSaved: 'Particulars saved',
  onlyManagers: 'Only owners and managers can change this.',
  people: 'People',
  addPerson: 'Add a person',
  editPerson: 'Change {{name}}',
  name: 'Name',
  role: 'Role',
  limit: 'Goodwill limit',
  limitHint:
    'Above this a manager approves. Empty means no limit for owners and managers; for the others enter 0 for none',
  limitUpTo: 'up to ¥{{amount}}',
  state: 'State',
  active: 'Active',
  left: 'Left',
  newPin: 'New PIN (leave empty to keep the old one)',
  screen: 'Screen',
  language: 'Language',
  typeSize: 'Type size',
  normal: 'Normal',
  large: 'Large (125%)',
  mount: {
    desktop: 'Desktop edition; the data stays on this computer',
    browser: 'Browser edition; the data stays on this computer',
  },
}
