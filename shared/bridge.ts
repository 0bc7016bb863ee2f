import type { Language } from './language/words.ts'

/** What became of a page that was to be kept as PDF. The file's name is for the sentence on screen. */
export type PdfOutcome =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: 'unwritable' | 'disk-full' | 'unexpected' }

/** What became of a page that was to be printed. */
export type PrintOutcome = { readonly kind: 'printed' } | { readonly kind: 'cancelled' } | { readonly kind: 'failed' }

export type Versions = { readonly desk: string; readonly electron: string; readonly chrome: string }

/**
 * What the desktop window can do and a browser cannot (桌面功能). It stands at `window.hejieDesktop`, and is absent in
 * the browser edition: the page looks for it and offers what there is.
 */
export type DesktopBridge = {
  versions(): Promise<Versions>
  /** Puts menu, tray and notifications into the page's language, also for the next start. */
  setLanguage(language: Language): Promise<void>
  /** The system's print dialog for the page as its print style lays it out. */
  print(): Promise<PrintOutcome>
  /** Asks where to, then keeps the page as its print style lays it out; `name` is the proposed file name without ending. */
  savePdf(name: string): Promise<PdfOutcome>
  /** Shows the data folder in the system's file manager. */
  openDataFolder(): Promise<void>
  /** Calls back when a notification or a menu asks for a page, `/complaints/12`; the result stops it. */
  onGo(listener: (path: string) => void): () => void
  /** Calls back when the system locks its screen or goes to sleep; the result stops it. */
  onLock(listener: () => void): () => void
}

/** Verbs that main answers, by name; the preload offers each of them and nothing else. */
export const bridgeVerbs = [
  'versions',
  'setLanguage',
  'print',
  'savePdf',
  'openDataFolder',
] as const satisfies readonly (keyof DesktopBridge)[]
export type BridgeVerb = (typeof bridgeVerbs)[number]

/** The channel a verb travels on. */
export const channelOf = (verb: BridgeVerb) => `desk:${verb}` as const

/** The channel on which main asks the page to go somewhere. */
export const GO_CHANNEL = 'desk:go'

/** The channel on which main says that the system locked its screen or goes to sleep. */
export const LOCK_CHANNEL = 'desk:lock'
