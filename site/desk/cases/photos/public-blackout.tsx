import { useState } from 'preact/hooks'
import type { KeptReason } from '../../../../shared/personal-data/kept.ts'
import type { Brush } from '../../../evidence/blur/brush.ts'
import { privateProps } from '../../../text/private-field.ts'
import { Button } from '../../frame/form/button.tsx'
import { Blackout } from '../../frame/photos/blackout.tsx'
import { type Cut, MOST, SIDES, uncut } from '../../frame/photos/cut.ts'
import { type Box, findFaces } from '../../frame/photos/find-faces.ts'
import { useWords } from '../../frame/words.ts'

/** A picture as somebody made it ready, and why faces that were found in it stay. */
export interface ReadyPicture {
  readonly covered: HTMLCanvasElement
  readonly cut: Cut
  readonly faces: readonly KeptReason[]
}

interface Props {
  readonly photo: Blob
  readonly onDone: (ready: ReadyPicture | undefined) => void
}

/** Why a face may stay. */
const reasons = ['agreed', 'mistaken'] as const

/** Makes a picture ready to become public: covered, cut, each face that was found decided, and looked over by a person. */
export function PublicBlackout({ photo, onDone }: Props) {
  const { say } = useWords()
  const [brush, setBrush] = useState<Brush>()
  const [faces, setFaces] = useState<readonly Box[]>()
  const [decided, setDecided] = useState<ReadonlyMap<number, KeptReason | 'covered'>>(new Map())
  const [cut, setCut] = useState(uncut)
  const [seen, setSeen] = useState(false)
  const open = (made: Brush, picture: ImageBitmap) => {
    setBrush(made)
    void findFaces(picture).then(setFaces)
  }
  const decide = (n: number, what: KeptReason | 'covered') => setDecided(new Map(decided).set(n, what))
  const kept = () => [...decided.values()].filter((one): one is KeptReason => one !== 'covered')
  return (
    <Blackout
      photo={photo}
      use={say('cases.photo.use')}
      ready={seen && (faces ?? []).every((_, n) => decided.has(n))}
      onOpen={open}
      onDone={(covered) => onDone(covered && { covered, cut, faces: kept() })}
    >
      <CutFields
        cut={cut}
        onChange={(next) => {
          setCut(next)
          if (brush) brush.canvas.style.clipPath = `inset(${SIDES.map((side) => `${next[side]}%`).join(' ')})`
        }}
      />
      {faces?.map((box, n) => (
        <p key={n} class="acts">
          <span>{say('cases.photo.face', { n: n + 1 })}</span>
          <Button
            aria-pressed={decided.get(n) === 'covered'}
            onClick={() => {
              if (brush) coverBox(brush, box)
              decide(n, 'covered')
            }}
          >
            {say('cases.photo.coverFace', { n: n + 1 })}
          </Button>
          {reasons.map((reason) => (
            <Button key={reason} aria-pressed={decided.get(n) === reason} onClick={() => decide(n, reason)}>
              {say(`cases.photo.${reason}`, { n: n + 1 })}
            </Button>
          ))}
        </p>
      ))}
      <label class="check">
        <input type="checkbox" checked={seen} onChange={() => setSeen(!seen)} />
        <span>{say('cases.photo.seen')}</span>
      </label>
    </Blackout>
  )
}

function CutFields({ cut, onChange }: { cut: Cut; onChange: (cut: Cut) => void }) {
  const { say } = useWords()
  return (
    <fieldset class="case-row">
      <legend class="hint">{say('cases.photo.cut')}</legend>
      {SIDES.map((side) => (
        <label key={side} class="field">
          <span>{say(`cases.photo.${side}`)}</span>
          <input
            {...privateProps}
            type="range"
            min={0}
            max={MOST}
            value={cut[side]}
            onInput={(event) => onChange({ ...cut, [side]: Number(event.currentTarget.value) })}
          />
        </label>
      ))}
    </fieldset>
  )
}

/** Covers all cells that a box touches, in one stroke. */
export function coverBox(brush: Pick<Brush, 'grid' | 'begin' | 'cover'>, { x, y, width, height }: Box): void {
  const { cell } = brush.grid
  brush.begin()
  for (let row = Math.floor(y / cell); row * cell < y + height; row++) {
    for (let column = Math.floor(x / cell); column * cell < x + width; column++)
      brush.cover({ column, row }, 0)
  }
}
