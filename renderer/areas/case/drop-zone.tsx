import { type DragEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type DropZoneProps = {
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dragged anywhere onto the page, or pasted into it (拖放、粘贴). */
export function DropZone({ disabled, onFiles, children }: DropZoneProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)

  useEffect(() => {
    if (disabled) return
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [disabled, onFiles])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to what the button for files does.
    <div
      className="drop-zone"
      onDragOver={(event) => {
        if (disabled || !hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setOver(false)
      }}
      onDrop={(event) => {
        if (disabled || !hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && <div className="drop-over">{t('case.attach.drop')}</div>}
    </div>
  )
}
