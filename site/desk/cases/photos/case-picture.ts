import { useEffect, useState } from 'preact/hooks'
import type { CasePhoto } from '../../../../shared/case/case-content.ts'
import { caseFileRoutes } from '../../../../shared/contract/case-files.ts'
import { PICTURE_BYTES, readBareJpeg } from '../../../../shared/picture/bare-jpeg.ts'
import { hashOf, type Sha256 } from '../../../../shared/value/hash.ts'
import { encodePhoto } from '../../../evidence/clean/clean-photo.ts'
import { FileTrouble } from '../../../evidence/evidence.ts'
import type { Ask } from '../../frame/ask.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type Cut, cutOut } from '../../frame/photos/cut.ts'

/** Longest sides that are tried, in pixels: large enough to see a crack, small enough for a page on a telephone. */
const SIDES = [1600, 1280, 1024, 800]

/**
 * Encodes what is left of a covered picture, and lays it beside the records under its hash. Throws `FileTrouble` where this
 * browser makes none that may become public, and `Refusal` as the server does.
 */
export async function sendPicture(
  ask: Ask,
  covered: HTMLCanvasElement,
  cut: Cut,
): Promise<Pick<CasePhoto, 'file' | 'width' | 'height'>> {
  for (const side of SIDES) {
    const { content } = await encodePhoto(cutOut(covered, cut, side))
    if (content.size > PICTURE_BYTES) continue
    const bytes = new Uint8Array(await content.arrayBuffer())
    const sides = readBareJpeg(bytes)
    if (!sides) throw new FileTrouble('metadata')
    const file = hashOf(bytes)
    await ask.put(caseFileRoutes.putPhoto, { params: { picture: file } }, { bytes, headers: {} })
    return { file, ...sides }
  }
  throw new FileTrouble('tooBig')
}

/** Address of a picture of a case, in this page only; undefined until it is there. */
export function useCasePicture(file: Sha256): string | undefined {
  const { ask } = useDesk()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let current = true
    void ask
      .bytes(caseFileRoutes.photo, { params: { picture: file } })
      .then((bytes) => {
        if (!current) return
        made = URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/jpeg' }))
        setAddress(made)
      })
      .catch(() => undefined)
    return () => {
      current = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [file])
  return address
}
