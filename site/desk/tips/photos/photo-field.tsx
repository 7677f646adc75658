import { useState } from 'preact/hooks'
import { FileTrouble } from '../../../evidence/evidence.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import type { Act } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { type ChangePhotos, type OfficePhoto, PHOTOS, takePhoto } from './office-photo.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly photos: readonly OfficePhoto[]
  readonly onChange: ChangePhotos
  /** Pictures on their way: nothing is sent without them. */
  readonly act: Act
}

/** Chooses pictures. Each is drawn anew here, so that place, time and device do not go along. */
export function PhotoField({ id, label, photos, onChange, act }: Props) {
  const { say } = useWords()
  const [trouble, setTrouble] = useState<string>()
  const take = (files: readonly File[]) =>
    act.run(async () => {
      setTrouble(undefined)
      let taken = photos
      for (const file of files) {
        try {
          const photo = await takePhoto(file, taken)
          if (photo) {
            taken = [...taken, photo]
            onChange((now) => [...now, photo])
          } else setTrouble(say('tips.photo.only'))
        } catch (error) {
          if (!(error instanceof FileTrouble)) throw error
          setTrouble(say('tips.photo.refused', { name: file.name }))
        }
      }
    })
  return (
    <div class="field">
      <label class="btn small" for={id}>
        {label}
      </label>
      <input
        class="vh"
        type="file"
        id={id}
        accept="image/*"
        multiple
        disabled={act.busy}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void take(files)
        }}
      />
      <span class="hint">{say('tips.photo.hint', { n: PHOTOS })}</span>
      {act.busy && <Adding />}
      {trouble && (
        <p class="problem" role="alert">
          {trouble}
        </p>
      )}
      <Problem error={act.error} />
      <PhotoRow photos={photos} onChange={onChange} />
    </div>
  )
}

function PhotoRow({ photos, onChange }: Pick<Props, 'photos' | 'onChange'>) {
  const { say } = useWords()
  if (photos.length === 0) return null
  return (
    <ul class="photo-row">
      {photos.map((one, n) => (
        <li key={one.id}>
          <img src={one.preview} alt={say('tips.photo.alt', { n: n + 1 })} />
          <Button
            look="plain"
            onClick={() => {
              URL.revokeObjectURL(one.preview)
              onChange((now) => now.filter((other) => other !== one))
            }}
          >
            {say('tips.photo.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
