import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { encodePhoto } from '../../../evidence/clean/clean-photo.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { Blackout } from '../../frame/photos/blackout.tsx'
import type { Act } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { loadFile } from '../files/load-file.ts'
import { shownAs } from '../files/shown-as.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { type ChangePhotos, type OfficePhoto, photoOf } from '../photos/office-photo.ts'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip
  readonly photos: readonly OfficePhoto[]
  readonly onChange: ChangePhotos
  /** A picture on its way: nothing is sent without it. */
  readonly act: Act
}

/** Takes the reporter's photos into the copy, one by one, each with what could tell who took it blacked out. */
export function CopyPhotos({ tip, opened, photos, onChange, act }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [covering, setCovering] = useState<Blob>()
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
      {act.busy && <Adding />}
      <Problem error={act.error} />
      {covering && (
        <Blackout
          photo={covering}
          use={say('tips.copy.use')}
          onDone={(canvas) => {
            setCovering(undefined)
            if (canvas)
              void act.run(async () => {
                const photo = photoOf((await encodePhoto(canvas)).content)
                onChange((now) => [...now, photo])
              })
          }}
        />
      )}
      {photos.length > 0 && (
        <ul class="photo-row">
          {photos.map((one, n) => (
            <li key={one.id}>
              <img src={one.preview} alt={say('tips.photo.alt', { n: n + 1 })} />
              <Button look="plain" onClick={() => onChange((now) => now.filter((other) => other !== one))}>
                {say('tips.photo.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
