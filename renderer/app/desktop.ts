import type { DesktopBridge } from '../../shared/bridge.ts'

declare global {
  interface Window {
    readonly hejieDesktop?: DesktopBridge
  }
}

/** What only the desktop window can do (桌面功能); undefined in a browser. */
export const desktop: DesktopBridge | undefined = window.hejieDesktop
