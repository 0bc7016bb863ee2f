import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopWords } from './words.ts'

/** What the menu's own items do; the others are the system's. */
export type MenuActions = {
  print(): void
  savePdf(): void
  openDataFolder(): void
  about(): void
}

/** The application menu (菜单). Function keys belong to the page, so that they are the same in the browser edition. */
export function menuTemplate(
  { menu: words }: DesktopWords,
  actions: MenuActions,
  { isMac, forDevelopers }: { readonly isMac: boolean; readonly forDevelopers: boolean },
): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit }
  const about: MenuItemConstructorOptions = { label: words.about, click: actions.about }
  return [
    ...(isMac ? [{ role: 'appMenu', submenu: [about, separator, quit] } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [
        // The page answers Ctrl+P itself, with the paper that belongs to what it shows.
        { label: words.print, accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click: actions.print },
        { label: words.savePdf, click: actions.savePdf },
        separator,
        { label: words.openDataFolder, click: actions.openDataFolder },
        ...(isMac ? [] : [separator, quit]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'reload', label: words.reload },
        separator,
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(forDevelopers
          ? [separator, { role: 'toggleDevTools', label: words.developer } satisfies MenuItemConstructorOptions]
          : []),
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
    { label: words.help, submenu: isMac ? [] : [about] },
  ]
}
