import type { Words } from '../words.ts'
import type { desktop as zhCN } from '../zh-CN/desktop.ts'

/** Words of the desktop window around the page. */
export const desktop: Words<typeof zhCN> = {
  menu: {
    file: '&File',
    print: 'Print…',
    savePdf: 'Save as PDF…',
    openDataFolder: 'Open the data folder',
    quit: 'Quit Hejie Desk',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    reload: 'Reload',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    developer: 'Developer tools',
    window: '&Window',
    minimize: 'Minimize',
    help: '&Help',
    about: 'About Hejie Desk',
  },
  about: 'Version {{desk}}\nElectron {{electron}} · Chromium {{chrome}}',
  tray: {
    show: 'Open Hejie Desk',
    overdue: 'Hejie Desk: {{count}} overdue',
    nothing: 'Hejie Desk: nothing overdue',
  },
  notification: {
    title: 'Due: {{what}}',
    owner: 'handled by {{name}}',
    many: '{{count}} items are due',
    manyBody: 'Open Today and take them one by one.',
  },
  pdf: { title: 'Save as PDF', filter: 'PDF file', untitled: 'Hejie Desk' },
  alreadyOpen: 'Hejie Desk is already open; its window was brought to the front.',
}
