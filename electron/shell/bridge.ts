import { ipcMain, type WebFrameMain } from 'electron'
import { z } from 'zod'
import { type BridgeVerb, bridgeVerbs, channelOf, type DesktopBridge } from '../../shared/bridge.ts'
import { languages } from '../../shared/language/words.ts'
import { isOurs } from './address.ts'

/** What main does for each verb of the page. */
export type BridgeActions = Pick<DesktopBridge, BridgeVerb>

/** What each verb may be given. The page is not believed: the types of a caller end at the door of its process. */
const given: { readonly [Verb in BridgeVerb]: z.ZodType<Parameters<DesktopBridge[Verb]>> } = {
  versions: z.tuple([]),
  setLanguage: z.tuple([z.enum(languages)]),
  print: z.tuple([]),
  savePdf: z.tuple([z.string().max(200)]),
  openDataFolder: z.tuple([]),
}

/** Whether a call comes from the desk's own page, and from no frame inside it. */
function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

/** Answers the verbs of the page (桌面桥). */
export function setupBridge(actions: BridgeActions): void {
  for (const verb of bridgeVerbs) {
    const run: (...args: never[]) => Promise<unknown> = actions[verb]
    ipcMain.handle(channelOf(verb), (event, ...args) => {
      if (!isOurPage(event.senderFrame)) throw new Error('refused')
      const checked = given[verb].safeParse(args)
      if (!checked.success) throw new Error('wrong arguments')
      return run(...(checked.data as never[]))
    })
  }
}
