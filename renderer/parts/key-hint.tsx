const signs: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑', 'Ctrl+Enter': 'Ctrl ↵' }

/** Names a key beside the action it runs (按键): `<KeyHint keys="F7" />`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd>{signs[keys] ?? keys.replaceAll('+', ' ')}</kbd>
}
