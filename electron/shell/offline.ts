import { session } from 'electron'

/** Keeps the promise to work offline: nothing a page holds can reach the network or a file of the computer. */
export function setupOffline(): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  session.defaultSession.webRequest.onBeforeRequest({ urls }, (_details, decide) => decide({ cancel: true }))
}
