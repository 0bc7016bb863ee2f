import { Button } from 'antd'
import { useRef } from 'react'

type FileButtonProps = {
  readonly label: string
  readonly multiple?: boolean
  readonly autoFocus?: boolean
  readonly loading?: boolean
  /** Kinds of file, in the words of HTML; those a case may hold unless it says otherwise. */
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that asks for files (选择文件). */
export function FileButton({
  label,
  multiple = false,
  autoFocus = false,
  loading = false,
  accept = 'image/*,application/pdf,audio/*,.m4a,.amr',
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button autoFocus={autoFocus} loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file chosen again must be noticed as well.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
