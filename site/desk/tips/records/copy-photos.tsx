import { useEffect, useRef, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { type Brush, openBrush } from '../../../evidence/blur/brush.ts'
import { coverHere, followKeys, followPointer, type Hand } from '../../../evidence/blur/follow-hand.ts'
import { encodePhoto } from '../../../evidence/clean/clean-photo.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import { shownAs } from '../files/shown-as.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { type OfficePhoto, photoOf } from '../photos/office-photo.ts'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip
  readonly photos: readonly OfficePhoto[]
  readonly onChange: (photos: readonly OfficePhoto[]) => void
}

/** Takes the reporter's photos into the copy, one by one, each with what could tell who took it blacked out. */
export function CopyPhotos({ tip, opened, photos, onChange }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [covering, setCovering] = useState<Blob>()
  const act = useAct()
  const originals = opened.envelope.files.filter(({ type }) => type.startsWith('image/'))
  const begin = (n: number) =>
    act.run(async () => {
      const file = originals[n]
      if (!file) return
      const content = await loadFile(ask, { tip: tip.id }, { file, identity: opened.identity })
      const shown = await shownAs(content)
      if (shown?.element === 'img') setCovering(new Blob([content.slice()], { type: shown.type }))
    })
  return (
    <div class="field">
      {originals.length > 0 && <p class="hint">{say('tips.copy.photos')}</p>}
      <p class="acts">
        {originals.map((file, n) => (
          <Button key={file.id} disabled={act.busy} onClick={() => void begin(n)}>
            {say('tips.copy.take', { n: n + 1 })}
          </Button>
        ))}
      </p>
      <Problem error={act.error} />
      {covering && (
        <Blackout
          photo={covering}
          onDone={(content) => {
            setCovering(undefined)
            if (content) onChange([...photos, photoOf(content)])
          }}
        />
      )}
      {photos.length > 0 && (
        <ul class="photo-row">
          {photos.map((one, n) => (
            <li key={one.id}>
              <img src={one.preview} alt={say('tips.photo.alt', { n: n + 1 })} />
              <Button look="plain" onClick={() => onChange(photos.filter((other) => other !== one))}>
                {say('tips.photo.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface BlackoutProps {
  readonly photo: Blob
  /** The photo as it was covered, or nothing when it was left out. */
  readonly onDone: (content: Blob | undefined) => void
}

/** Blacks out parts of a photo, with mouse, finger or keys. */
function Blackout({ photo, onDone }: BlackoutProps) {
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
