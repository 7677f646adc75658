import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Brush, openBrush } from '../../../evidence/blur/brush.ts'
import { coverHere, followKeys, followPointer, type Hand } from '../../../evidence/blur/follow-hand.ts'
import { middleOf, placeBox } from '../../../evidence/blur/place-box.ts'
import { Button } from '../form/button.tsx'
import { useWords } from '../words.ts'

interface Props {
  readonly photo: Blob
  /** What taking it as it is now is called. */
  readonly use: string
  /** It may be taken. */
  readonly ready?: boolean
  /** What has to be decided beside; hears of the picture once it is open. */
  readonly children?: ComponentChildren
  readonly onOpen?: (brush: Brush, picture: ImageBitmap) => void
  /** The photo as it was covered, or nothing when it was left out. */
  readonly onDone: (canvas: HTMLCanvasElement | undefined) => void
}

/** Blacks out parts of a photo, with mouse, finger or keys. */
export function Blackout({ photo, use, ready = true, children, onOpen, onDone }: Props) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [brush, setBrush] = useState<Brush>()
  const [hand] = useState<Hand>(() => ({ place: { column: 0, row: 0 }, reach: 1 }))
  const [at, setAt] = useState('')
  const tell = useRef<() => void>()
  const work = (act: (brush: Brush) => void) => {
    if (brush) act(brush)
    tell.current?.()
  }
  useEffect(() => {
    dialog.current?.showModal()
    // Until the picture is there: on no button that would work it.
    title.current?.focus()
    let current = true
    void createImageBitmap(photo).then((picture) => {
      if (!current) return
      const made = openBrush(picture)
      hand.place = middleOf(made)
      const moved = () => {
        if (box.current) placeBox(box.current, made, hand)
        const said = say('report.cover.at', { row: hand.place.row + 1, column: hand.place.column + 1 })
        setAt(made.isCovered(hand.place) ? `${said}　${say('report.cover.here')}` : said)
      }
      followPointer(made, hand, moved)
      followKeys(made, hand, moved)
      made.canvas.tabIndex = 0
      made.canvas.setAttribute('role', 'application')
      made.canvas.setAttribute('aria-label', say('report.cover.photo'))
      frame.current?.prepend(made.canvas)
      tell.current = moved
      moved()
      made.canvas.focus()
      setBrush(made)
      onOpen?.(made, picture)
    })
    return () => {
      current = false
    }
  }, [photo])
  return (
    <dialog class="cover" ref={dialog} aria-labelledby="blackout-title" onClose={() => onDone(undefined)}>
      <h2 id="blackout-title" tabIndex={-1} ref={title}>
        {say('report.cover.title')}
      </h2>
      <p class="hint">{say('tips.copy.blackout')}</p>
      <div class="cover-frame" ref={frame}>
        <div class="cover-box" hidden={!brush} ref={box} />
      </div>
      <p class="hint" role="status">
        {at}
      </p>
      <p class="acts">
        <Button onClick={() => work((one) => coverHere(one, hand))}>{say('report.cover.now')}</Button>
        <Button onClick={() => work((one) => one.undo())}>{say('report.cover.undo')}</Button>
      </p>
      {children}
      <p class="acts">
        <Button look="go" disabled={!brush || !ready} onClick={() => onDone(brush?.canvas)}>
          {use}
        </Button>
        <Button onClick={() => onDone(undefined)}>{say('report.cover.cancel')}</Button>
      </p>
    </dialog>
  )
}
