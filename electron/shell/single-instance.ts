import { app } from 'electron'

/** Whether this is the first window on its data folder; a later one wakes the first and has nothing more to do. */
export function isFirstInstance(onSecond: () => void): boolean {
  const isFirst = app.requestSingleInstanceLock()
  if (isFirst) app.on('second-instance', onSecond)
  return isFirst
}
