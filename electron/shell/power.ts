import { app, powerMonitor } from 'electron'

/**
 * A computer that is locked or goes to sleep locks the desk as well; back again, it tells at once what fell due meanwhile.
 * One that shuts down closes the desk.
 */
export function setupPower(check: () => void, lock: () => void): void {
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('resume', check)
  powerMonitor.on('unlock-screen', check)
  powerMonitor.on('shutdown', () => app.quit())
}
