import { useRef } from 'react'
import { Button } from './button.tsx'
import { FolderOpenIcon } from './icons.ts'

interface Props {
  readonly label: string
  readonly onFile: (file: File) => void
}

/** A button that asks for a JSON file; the same file can be chosen twice in a row. */
export function FileChooser({ label, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look="plain" size="small" icon={FolderOpenIcon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
