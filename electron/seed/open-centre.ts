import { instantOf } from '../../shared/time/instant.ts'
import { bundledPackRow } from '../desk/rules/law.ts'
import { secretColumns } from '../desk/session/secret.ts'
import { centreColumns } from '../desk/setup/centre.ts'
import type { Ledger } from './ledger.ts'
import { centreInput, staff } from './staff.ts'

/** The rules every case of a made-up register is decided under: its only pack. */
export const SEEDED_PACK_ID = 1

/** The centre with its people, on the morning of its first day. Only the salts of the PINs differ from run to run. */
export async function openCentre(ledger: Ledger, day: string): Promise<void> {
  const at = instantOf(day, '08:30')
  const pins = await Promise.all(staff.map(({ pin }) => secretColumns(pin)))
  ledger.centre({ id: 1, ...centreColumns(centreInput), created_at: at })
  ledger.add('rule_pack', bundledPackRow(at))
  for (const { brand, untilDay } of centreInput.brands)
    ledger.add('brand_authorisation', { brand, until_day: untilDay })
  staff.forEach(({ name, role, limitFen }, index) => {
    const pin = pins[index]
    if (!pin) throw new Error(`no PIN for ${name}`)
    const uid = ledger.uid(at)
    ledger.add('person', {
      uid,
      name,
      role,
      limit_fen: limitFen,
      ...pin,
      created_at: at,
    })
    if (index === 0)
      ledger.log({ at, authorId: 1, kind: 'centre.opened', subject: null, details: { name: centreInput.name } })
    else ledger.log({ at, authorId: 1, kind: 'people.added', subject: uid, details: { name, role } })
  })
}
