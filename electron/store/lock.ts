import path from 'node:path'
import Database from 'better-sqlite3'
import { StoreProblem, storeProblem } from './problem.ts'

/**
 * Takes the folder for this process alone and returns the function that gives it back. The lock is an exclusive
 * transaction on a small database of its own: the system frees it when the process dies, so no stale lock file can
 * ever keep a shop from its register.
 * @throws StoreProblem `in-use` when another process owns the folder, `unwritable` when it cannot be written
 */
export function lockFolder(folder: string): () => void {
  const lock = new Database(path.join(folder, 'desk.lock'), { timeout: 200 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const problem = storeProblem(error, folder)
    if (problem?.kind === 'damaged') throw new StoreProblem('unwritable', folder, 'the lock file is not ours', error)
    throw problem ?? error
  }
  return () => lock.close()
}
