import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.tsx'
import { KeyHint } from '../parts/key-hint.tsx'
import { activeKeys } from './keys.ts'

/** Shows the keys of the screen it was opened over (按键说明). */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  // Read once, while the page still has the keyboard; afterwards this dialog has it.
  const [keys] = useState(activeKeys)
  const list = (everywhere: boolean) => (
    <dl className="key-list">
      {keys
        .filter((entry) => entry.everywhere === everywhere)
        .map(({ key, action }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <KeyHint keys={key} />
            </dt>
            <dd>{action.words}</dd>
          </div>
        ))}
    </dl>
  )
  return (
    <Dialog title={t('frame.keyHelp')} onClose={onClose}>
      <div className="stack">
        <h3>{t('frame.keysOfScreen')}</h3>
        {keys.some((entry) => !entry.everywhere) ? list(false) : <p className="muted">{t('frame.noKeys')}</p>}
        <h3>{t('frame.keysEverywhere')}</h3>
        {list(true)}
      </div>
    </Dialog>
  )
}
