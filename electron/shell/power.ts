import { app, powerMonitor } from 'electron'

/** A computer that slept, or whose owner was away, tells at once what fell due meanwhile; one that shuts down closes the desk. */
export function setupPower(check: () => void): void {
  powerMonitor.on('resume', check)
  powerMonitor.on('unlock-screen', check)
  powerMonitor.on('shutdown', () => app.quit())
}
