import { expect, test } from 'vitest'
import { backupName, isBackupName, isUpgradeCopy } from '../../../shared/backup/name.ts'
import { toDrop } from '../../../shared/backup/rotation.ts'
import { freshness, isBackupDue } from '../../../shared/backup/schedule.ts'
import { instantOf } from '../../../shared/time/instant.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = instantOf('2026-05-20', '17:30')
const at = (moment: number) => ({ name: String(moment), at: moment })

/** What stands after every hour of work for so many days, each new backup followed by the rotation. */
function workedThrough(days: number, hours: readonly number[]) {
  let standing: { name: string; at: number }[] = []
  for (let day = days; day >= 0; day -= 1)
    for (const hour of hours) {
      const made = instantOf('2026-05-20', '00:00') - day * DAY + hour * HOUR
      if (made > now) continue
      standing.push(at(made))
      const dropped = new Set(toDrop(standing, made))
      standing = standing.filter((backup) => !dropped.has(backup))
    }
  return standing.toSorted((a, b) => b.at - a.at)
}

test('after two years of hourly backups there are the newest hours, days, weeks and months, and few of them', () => {
  const standing = workedThrough(800, [9, 10, 11, 12, 13, 14, 15, 16, 17])
  expect(standing.length).toBeLessThanOrEqual(8 + 7 + 5 + 12)
  expect(standing.length).toBeGreaterThanOrEqual(8 + 6 + 3 + 10)
  const ages = standing.map((backup) => (now - backup.at) / DAY)
  expect(ages[0]).toBeLessThan(0.1)
  // One of each of the last seven days, and the last of each of eleven months before.
  for (let day = 0; day < 7; day += 1)
    expect(
      ages.some((age) => Math.floor(age) === day),
      `day ${day}`,
    ).toBe(true)
  expect(Math.max(...ages)).toBeGreaterThan(320)
  expect(Math.max(...ages)).toBeLessThan(366)
})

test('the newest is never dropped, nor what bears a later time than now', () => {
  const future = at(now + 40 * DAY)
  const many = Array.from({ length: 40 }, (_, index) => at(now - index * 60_000))
  const dropped = toDrop([future, ...many], now)
  expect(dropped).not.toContain(future)
  expect(dropped).not.toContain(many[0])
  // All forty were made in one hour or the end of the one before: only the last of each hour is kept.
  expect(many.filter((backup) => !dropped.includes(backup)).map((backup) => now - backup.at)).toEqual([0, 31 * 60_000])
})

test('a shop that was closed for two months still has all it left', () => {
  const left = [0, 1, 2, 3].map((day) => at(now - 60 * DAY - day * DAY))
  expect(toDrop(left, now)).toEqual([])
})

test('a backup is due first of all, first in the day, and after fifty changes in an hour', () => {
  expect(isBackupDue(null, 0, now)).toBe(false)
  expect(isBackupDue(null, 1, now)).toBe(true)
  expect(isBackupDue({ at: now - 2 * HOUR, event: 10 }, 59, now)).toBe(false)
  expect(isBackupDue({ at: now - 2 * HOUR, event: 10 }, 60, now)).toBe(true)
  expect(isBackupDue({ at: now - HOUR + 1, event: 10 }, 600, now)).toBe(false)
  expect(isBackupDue({ at: instantOf('2026-05-19', '23:59'), event: 10 }, 10, now)).toBe(true)
  expect(isBackupDue({ at: now + DAY, event: 10 }, 11, now)).toBe(true)
})

test('a backup is old from two days on', () => {
  expect(freshness(null, now)).toBe('none')
  expect(freshness(now - 47 * HOUR, now)).toBe('fresh')
  expect(freshness(now - 48 * HOUR, now)).toBe('old')
})

test('a backup is named by the centre’s own time and its register, and nothing else is taken for one', () => {
  const name = backupName(instantOf('2026-05-20', '17:00') + 5000, '1f3a9c02'.repeat(8))
  expect(name).toBe('hejie-20260520-170005-1f3a9c02.hejie')
  expect(isBackupName(name)).toBe(true)
  expect(isBackupName(backupName(now, 'ab'.repeat(32), 3))).toBe(true)
  expect(isBackupName('before-0160.db')).toBe(true)
  expect(isUpgradeCopy('before-0160.db')).toBe(true)
  for (const other of ['../desk.db', 'desk.db', 'hejie-20260520-170005-1f3a9c02.hejie.partial', '照片.hejie', ''])
    expect(isBackupName(other), other).toBe(false)
})
