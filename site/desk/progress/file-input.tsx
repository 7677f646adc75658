interface Props {
  readonly id: string
  readonly label: string
  readonly accept: string
  readonly busy: boolean
  readonly onFile: (file: File) => void
}

/** A button that chooses one file; the same one can be chosen again. While one is on its way it chooses no other, and keeps the focus. */
export function FileInput({ id, label, accept, busy, onFile }: Props) {
  return (
    <p class="acts">
      <input
        class="vh"
        type="file"
        id={id}
        accept={accept}
        aria-disabled={busy}
        onClick={(event) => busy && event.preventDefault()}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file && !busy) onFile(file)
        }}
      />
      <label class="btn small" for={id}>
        {label}
      </label>
    </p>
  )
}
