import type { CasePhoto } from '../../../../shared/case/case-content.ts'
import { useWords } from '../../frame/words.ts'
import { useCasePicture } from './case-picture.ts'

/** The pictures of a case, each with what it shows. */
export function PhotoList({ photos }: { photos: readonly CasePhoto[] }) {
  if (photos.length === 0) return null
  return (
    <div class="case-photos">
      {photos.map((one) => (
        <Photo key={one.file} photo={one} />
      ))}
    </div>
  )
}

function Photo({ photo: { file, side, caption } }: { photo: CasePhoto }) {
  const { say } = useWords()
  const address = useCasePicture(file)
  return (
    <figure>
      {address && <img class="case-photo" src={address} alt={caption} />}
      <figcaption class="hint">
        {say(`cases.photo.${side}`)}　{caption}
      </figcaption>
    </figure>
  )
}
