/** Hands the page the desktop bridge, and nothing else of Electron or Node. */
import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, type DesktopBridge, GO_CHANNEL, LOCK_CHANNEL } from '../shared/bridge.ts'

const bridge: DesktopBridge = {
  versions: () => ipcRenderer.invoke(channelOf('versions')),
  setLanguage: (language) => ipcRenderer.invoke(channelOf('setLanguage'), language),
  print: () => ipcRenderer.invoke(channelOf('print')),
  savePdf: (name) => ipcRenderer.invoke(channelOf('savePdf'), name),
  openDataFolder: () => ipcRenderer.invoke(channelOf('openDataFolder')),
  onLock(listener) {
    const hear = () => listener()
    ipcRenderer.on(LOCK_CHANNEL, hear)
    return () => {
      ipcRenderer.off(LOCK_CHANNEL, hear)
    }
  },
  onGo(listener) {
    const hear = (_event: unknown, path: string) => listener(path)
    ipcRenderer.on(GO_CHANNEL, hear)
    return () => {
      ipcRenderer.off(GO_CHANNEL, hear)
    }
  },
}

contextBridge.exposeInMainWorld('hejieDesktop', bridge)
