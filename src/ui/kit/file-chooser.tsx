import { useRef } from 'react'
import { Button } from './button.tsx'
import { FolderOpenIcon } from './icons.ts'

interface Props {
  readonly label: string
  /** Several may be chosen at once. */
  readonly multiple?: boolean
  /** For each file. */
  readonly onFile: (file: File) => void
  /** As of a file input; JSON by default. */
  readonly accept?: string
}

/** A button that asks for a file; the same file can be chosen twice in a row. */
export function FileChooser({ label, multiple = false, onFile, accept = '.json,application/json' }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look="plain" size="small" icon={FolderOpenIcon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          for (const file of files) onFile(file)
        }}
      />
    </>
  )
}
