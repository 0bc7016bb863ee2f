/** The desktop window, start-up in order: what Electron takes only before it is ready, then a line for each part. */
import os from 'node:os'
import { app, type BrowserWindow } from 'electron'
import { windowActions } from './shell/actions.ts'
import { setupProtocol, setupScheme } from './shell/app-protocol.ts'
import { setupMenu } from './shell/application-menu.ts'
import { readArguments } from './shell/arguments.ts'
import { setupBridge } from './shell/bridge.ts'
import { setupCrash } from './shell/crash.ts'
import { deskOnScreen } from './shell/desk-on-screen.ts'
import { setupDownloads } from './shell/downloads.ts'
import { setupDue } from './shell/due.ts'
import { setupNavigation } from './shell/navigation.ts'
import { setupOffline } from './shell/offline.ts'
import { setupPermissions } from './shell/permissions.ts'
import { setupProfile } from './shell/profile.ts'
import { openSettings } from './shell/settings.ts'
import { isFirstInstance } from './shell/single-instance.ts'
import { setupWindow, showWindow } from './shell/window.ts'
import { desktopWords } from './shell/words.ts'

const { argv, env, platform } = process
const { dataFolder, language } = readArguments(argv.slice(1), { platform, env, home: os.homedir() })
const settings = openSettings(setupProfile(dataFolder))
if (language) settings.change({ language })
const words = () => desktopWords(settings.read().language)
let window: BrowserWindow | undefined

function open(): void {
  const onScreen = deskOnScreen(dataFolder, app.getAppPath(), () => Date.now())
  setupCrash(dataFolder, onScreen.log)
  setupPermissions()
  setupOffline()
  setupNavigation()
  setupProtocol(onScreen.handler)
  setupDownloads(settings)
  const main = setupWindow(settings, language)
  const checkDue = onScreen.desk ? setupDue(onScreen.desk, main, settings) : () => {}
  const actions = windowActions(main, settings, dataFolder, () => {
    setupMenu(words(), actions.menu)
    checkDue()
  })
  setupMenu(words(), actions.menu)
  setupBridge(actions)
  if (onScreen.desk) main.once('show', () => console.log('Hejie Desk ready: desktop window'))
  app.on('will-quit', onScreen.close)
  window = main
}

setupScheme()
// Windows shows notifications only of programs it knows by this name, which the installer gives too.
app.setAppUserModelId('desk.hejie.app')
app.on('window-all-closed', () => app.quit())
if (isFirstInstance(() => window && showWindow(window))) void app.whenReady().then(open)
else {
  console.log(words().alreadyOpen)
  app.exit(0)
}
