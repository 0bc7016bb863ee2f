import type { Words } from '../words.ts'
import type { frame as source } from '../zh-CN/frame.ts'

export const frame: Words<typeof source> = {
  mainNav: 'Main',
  today: 'Today',
  complaints: 'Complaints',
  repairs: 'Repairs',
  settings: 'Settings',
  find: 'Name, phone, serial…',
  findLabel: 'Find',
  skip: 'Skip to the content',
  signOut: 'Sign out · switch person',
  language: 'English / 中文',
  largeType: 'Large type',
  normalType: 'Normal type',
  customerView: 'Show the customer',
  leaveCustomerView: 'Back to work',
  keyHelp: 'Keys',
  keysOfScreen: 'On this screen',
  keysEverywhere: 'Everywhere',
  noKeys: 'This screen has no keys of its own.',
  newComplaint: 'New complaint',
  backKey: 'Back, or close',
  disconnected: 'Connection lost, reconnecting. What you typed is safe.',
  notFound: 'There is no such page',
  notFoundText: 'The address may be mistyped, or the record has moved.',
  toToday: 'Go to Today',
  broken: 'Something went wrong on this page',
  brokenText:
    'All that was saved is safe. Open the page again; if it still fails, tell your administrator what stands below.',
  reload: 'Open again',
}
