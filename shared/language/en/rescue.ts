import type { Words } from '../words.ts'
import type { rescue as zhCN } from '../zh-CN/rescue.ts'

export const rescue: Words<typeof zhCN> = {
  backups: 'Restore the last backup',
  restoreAbout:
    'It is restored and checked elsewhere, then put into place. The damaged file is kept in a folder damaged-…, never deleted. What was recorded after the backup is not in it: salvage first to compare.',
  noBackups:
    'No usable backup was found. Salvage what can still be read; a backup that stands elsewhere can be restored into a new folder with npm run restore.',
  restore: 'Restore this one',
  verified: 'checked',
  upgradeCopy: 'before an upgrade',
  passphrase: 'passphrase',
  cases: '{{cases}} complaints',
  salvage: 'Salvage what can still be read',
  salvageAbout:
    'Reads table by table and row by row into a new file and lists what is missing. The damaged file is not changed. Whether to use it is decided afterwards.',
  working: 'Working. Do not close this; the page renews itself.',
  salvaged: '{{cases}} complaints and {{files}} attachments were salvaged.',
  lostCases: 'Complaints that could not be read:',
  losses: 'What is missing (table · read · missing)',
  lost: '{{count}} rows missing',
  unknownLoss: 'how many are missing is not known',
  noLoss: 'Every row was read.',
  tables: {
    complaint: 'complaints',
    customer: 'customers',
    customer_phone: 'phone numbers',
    unit: 'machines',
    repair: 'repairs',
    contact: 'talks',
    promise: 'promises',
    demand: 'demands',
    proposal: 'proposals',
    agreement: 'agreements',
    task: 'tasks',
    follow_up: 'follow-ups',
    attachment: 'attachments',
    event: 'the log',
    event_detail: 'details of the log',
  },
  standsIn: 'The salvaged data is in',
  use: 'Open the desk with the salvaged data',
}
