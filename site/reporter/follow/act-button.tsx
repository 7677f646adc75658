import { useState } from 'preact/hooks'

interface Props {
  readonly text: string
  readonly class?: string
  /** Resolves to why it was not done, in words; to nothing when it was. */
  readonly act: () => Promise<string | undefined>
  readonly ended: (trouble: string) => void
}

/** A button that runs once at a time and hands over what went wrong. */
export function ActButton({ text, class: kind = 'btn', act, ended }: Props) {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const trouble = await act()
    setBusy(false)
    ended(trouble ?? '')
  }
  return (
    <button class={kind} type="button" disabled={busy} onClick={() => void run()}>
      {text}
    </button>
  )
}

/** What went wrong, read out when it changes. */
export function Trouble({ text }: { readonly text: string }) {
  return (
    <p class="field-error" role="status">
      {text}
    </p>
  )
}
