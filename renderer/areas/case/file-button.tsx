import { Button } from 'antd'
import { useRef } from 'react'

type FileButtonProps = {
  readonly label: string
  readonly multiple?: boolean
  readonly autoFocus?: boolean
  readonly loading?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that asks for files of the kinds a case may hold (选择文件). */
export function FileButton({ label, multiple = false, autoFocus = false, loading = false, onFiles }: FileButtonProps) {
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
        accept="image/*,application/pdf,audio/*,.m4a,.amr"
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
