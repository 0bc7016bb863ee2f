import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/** What a key does on this screen; `words` stand in the key help. */
export type KeyAction = { readonly words: string; readonly run: () => void }

/** Actions by key: `F7`, `Ctrl+K`, `Escape`, `?`. */
export type Keys = Readonly<Record<string, KeyAction>>

type Entry = { readonly layer: number; readonly keys: () => Keys }

/** The frame's own keys: they act where the page and no dialog claims the key. */
export const FRAME_LAYER = -1
const PAGE_LAYER = 0

// A habit must not open the browser's help or search on a screen where the key has no use.
const claimed = new Set(['F1', 'F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'Ctrl+K'])

const entries: Entry[] = []
const openLayers: number[] = []

function topLayer(): number {
  return Math.max(PAGE_LAYER, ...openLayers)
}

/** The layer a component's keys belong to; a dialog opens one above. */
export const KeyLayer = createContext(PAGE_LAYER)

/** Opens a layer for as long as the component is shown: keys of the layers below sleep. */
export function useKeyLayer(): number {
  const layer = useContext(KeyLayer) + 1
  useLayoutEffect(() => {
    openLayers.push(layer)
    return () => {
      openLayers.splice(openLayers.indexOf(layer), 1)
    }
  }, [layer])
  return layer
}

/**
 * Gives keys to a page or dialog while it is shown. They never act while the input method is composing. A key means what
 * stands on the screen: effects after the painting would let a quick hand act on what stood there before.
 */
export function useKeys(keys: Keys, own?: typeof FRAME_LAYER): void {
  const around = useContext(KeyLayer)
  const layer = own ?? around
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const entry: Entry = { layer, keys: () => latest.current }
    entries.push(entry)
    return () => {
      entries.splice(entries.indexOf(entry), 1)
    }
  }, [layer])
}

/** Whether the input method has the keyboard (输入法正在组字): such a key is never a shortcut. */
export function isComposing(event: { isComposing?: boolean; keyCode: number; key: string }): boolean {
  return event.isComposing === true || event.keyCode === 229 || event.key === 'Process'
}

/** A key as it is named in `Keys`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  // With a Chinese input method on, Shift and / give the full-width sign.
  const plain = event.key === '？' ? '?' : event.key
  const isSign = plain.length === 1
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !isSign ? 'Shift+' : '',
  ].join('')
  return `${modifiers}${isSign && modifiers !== '' ? plain.toUpperCase() : plain}`
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** An open list or menu of Ant Design closes on Esc by itself; the page behind it must not close with it. */
function popupIsOpen(): boolean {
  return document.querySelector('.ant-select-open, .ant-dropdown:not(.ant-dropdown-hidden)') !== null
}

/** Esc belongs to the innermost thing first: a field that holds text is left, and only the next Esc closes what is around it. */
function leaveField(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (!isField || !isTyping(target) || target.value === '' || target.type === 'radio' || target.type === 'checkbox')
    return false
  target.blur()
  return true
}

/** The keys that act now: those of the top layer, and with no dialog open those of the frame. */
export function activeKeys(): { readonly key: string; readonly action: KeyAction; readonly everywhere: boolean }[] {
  const top = topLayer()
  const heard = entries.filter((entry) => entry.layer === top || (top === PAGE_LAYER && entry.layer === FRAME_LAYER))
  const byKey = new Map<string, { key: string; action: KeyAction; everywhere: boolean }>()
  for (const entry of heard.toSorted((a, b) => a.layer - b.layer))
    for (const [key, action] of Object.entries(entry.keys()))
      byKey.set(key, { key, action, everywhere: entry.layer === FRAME_LAYER })
  return [...byKey.values()]
}

function onKeyDown(event: KeyboardEvent): void {
  if (isComposing(event) || event.defaultPrevented) return
  const key = keyName(event)
  if (key.length === 1 && isTyping(event.target)) return
  if (key === 'Escape' && popupIsOpen()) return
  if (key === 'Escape' && leaveField(event.target)) return
  const found = activeKeys().find((active) => active.key === key)
  if (found || claimed.has(key)) event.preventDefault()
  if (found && !event.repeat) found.action.run()
}

/** Listens for the keys of the desk; called once when the page starts. */
export function startKeys(): void {
  window.addEventListener('keydown', onKeyDown)
}
