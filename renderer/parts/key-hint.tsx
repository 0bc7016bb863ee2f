/** Names a key beside the action it runs (按键): `<KeyHint keys="F7" />`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd>{keys === 'Escape' ? 'Esc' : keys.replaceAll('+', ' ')}</kbd>
}
