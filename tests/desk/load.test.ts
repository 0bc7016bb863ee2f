import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { attack } from '../faults/hostile.ts'
import { workTogether } from '../faults/load.ts'

// `npm run soak` takes five minutes and ten thousand requests, and prints the times.
const CLIENTS = 8
const SECONDS = 20
const REQUESTS = 1000

it('eight people who read and save at once for a while are never refused, and nothing they saved is lost', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-load-'))
  try {
    const { reads, saves, errors, wrong } = await workTogether(folder, CLIENTS, SECONDS)
    expect([errors, wrong]).toEqual([[], []])
    expect(reads.count).toBeGreaterThan(CLIENTS)
    expect(saves.count).toBeGreaterThan(CLIENTS)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

it('hostile requests break nothing, change nothing unasked, and tell a stranger nothing', async () => {
  const { sent, byStatus, procedures, wrong } = await attack(REQUESTS, 20_260_316)
  expect(wrong).toEqual([])
  expect(sent).toBe(REQUESTS)
  expect(procedures).toBeGreaterThan(100)
  // They reach the desk and are looked at: some are in order, most are not.
  for (const status of ['200', '400', '401', '403', '404', '405', '413', '415'])
    expect(Object.keys(byStatus)).toContain(status)
}, 120_000)
