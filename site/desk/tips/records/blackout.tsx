import { useEffect, useRef, useState } from 'preact/hooks'
import { type Brush, openBrush } from '../../../evidence/blur/brush.ts'
import { coverHere, followKeys, followPointer, type Hand } from '../../../evidence/blur/follow-hand.ts'
import { encodePhoto } from '../../../evidence/clean/clean-photo.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly photo: Blob
  /** The photo as it was covered, or nothing when it was left out. */
  readonly onDone: (content: Blob | undefined) => void
}

/** Blacks out parts of a photo, with mouse, finger or keys. */
export function Blackout({ photo, onDone }: Props) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [brush, setBrush] = useState<Brush>()
  const [hand] = useState<Hand>(() => ({ place: { column: 0, row: 0 }, reach: 1 }))
  const [at, setAt] = useState('')
  useEffect(() => {
    dialog.current?.showModal()
    let current = true
    void createImageBitmap(photo).then((picture) => {
      if (!current) return
      const made = openBrush(picture)
      const moved = () =>
        setAt(say('report.cover.at', { row: hand.place.row + 1, column: hand.place.column + 1 }))
      followPointer(made, hand, moved)
      followKeys(made, hand, moved)
      made.canvas.tabIndex = 0
      made.canvas.setAttribute('role', 'application')
      made.canvas.setAttribute('aria-label', say('report.cover.photo'))
      frame.current?.replaceChildren(made.canvas)
      setBrush(made)
    })
    return () => {
      current = false
    }
  }, [photo])
  const finish = async () => onDone(brush && (await encodePhoto(brush.canvas)).content)
  return (
    <dialog class="cover" ref={dialog} aria-labelledby="blackout-title" onClose={() => onDone(undefined)}>
      <h2 id="blackout-title">{say('report.cover.title')}</h2>
      <p class="hint">{say('tips.copy.blackout')}</p>
      <div ref={frame} />
      <p class="hint" role="status">
        {at}
      </p>
      <p class="acts">
        <Button onClick={() => brush && coverHere(brush, hand)}>{say('report.cover.now')}</Button>
        <Button onClick={() => brush?.undo()}>{say('report.cover.undo')}</Button>
        <Button look="go" disabled={!brush} onClick={() => void finish()}>
          {say('tips.copy.use')}
        </Button>
        <Button onClick={() => onDone(undefined)}>{say('report.cover.cancel')}</Button>
      </p>
    </dialog>
  )
}
