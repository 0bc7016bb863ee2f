import { session } from 'electron'

/** What a page of the desk may do beyond showing itself: putting a number or a sentence on the clipboard. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Denies every other permission, both when a page asks for it and when it looks whether it has it. */
export function setupPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED.has(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission))
  defaultSession.setDevicePermissionHandler(() => false)
}
