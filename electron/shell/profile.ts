import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app } from 'electron'

/**
 * Puts the window's own profile into the data folder: the lock that keeps a second window away is then one a folder,
 * and nothing is left elsewhere on the computer. A folder that cannot be written gets a passing profile, so that the
 * window can open and say so. Returns the profile's folder.
 */
export function setupProfile(dataFolder: string): string {
  const folder = writableFolder(path.join(dataFolder, 'window'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  app.setPath('crashDumps', path.join(folder, 'crashes'))
  return folder
}

function writableFolder(wanted: string): string {
  try {
    fs.mkdirSync(wanted, { recursive: true })
    fs.accessSync(wanted, fs.constants.W_OK)
    return wanted
  } catch {
    return fs.mkdtempSync(path.join(os.tmpdir(), 'hejie-desk-'))
  }
}
