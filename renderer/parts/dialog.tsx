import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyLayer, useKeyLayer, useKeys } from '../app/keys.ts'
import { useReturnFocus } from './return-focus.ts'

type DialogProps = {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one rightmost. */
  readonly actions?: ReactNode
  readonly width?: number
}

/**
 * A dialog (对话框), shown for as long as it is rendered. It takes the keyboard: keys of the page below sleep, Esc closes
 * it, and the focus goes back to where it was.
 */
export function Dialog({ title, onClose, children, actions = null, width = 520 }: DialogProps) {
  const layer = useKeyLayer()
  useReturnFocus()
  return (
    <Modal
      open
      title={title}
      width={width}
      footer={actions}
      keyboard={false}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <KeyLayer value={layer}>
        <EscCloses onClose={onClose} />
        {children}
      </KeyLayer>
    </Modal>
  )
}

/** Stands inside the layer, so that the key belongs to this dialog and not to the page. */
function EscCloses({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  useKeys({ Escape: { words: t('common.close'), run: onClose } })
  return null
}
