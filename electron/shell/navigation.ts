import { app, shell } from 'electron'
import { mayShow } from './address.ts'
import { openOutside } from './external-links.ts'

/** Keeps every page of the program at the desk. Set where contents are made, so that none is missed. */
export function setupNavigation(): void {
  const outside = (link: string) => openOutside(link, (address) => void shell.openExternal(address))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      outside(url)
      return { action: 'deny' }
    })
    contents.on('will-frame-navigate', (event) => {
      if (mayShow(event.url, event.isMainFrame)) return
      event.preventDefault()
      if (event.isMainFrame) outside(event.url)
    })
    contents.on('will-redirect', (event) => {
      if (!mayShow(event.url, event.isMainFrame)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
