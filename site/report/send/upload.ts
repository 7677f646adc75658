import { HEADERS } from '../../../shared/api/public.ts'
import { call } from '../call.ts'
import type { SealedPhoto } from './seal-photos.ts'
import { SendTrouble } from './trouble.ts'

/** What an upload needs beside the pictures. */
export interface Upload {
  readonly tip: string
  /** The header with the ticket; asked again, anew, when it ran out. */
  readonly ticket: (anew: boolean) => Promise<Record<string, string>>
  readonly progress: (photo: SealedPhoto) => void
}

/** Sends the pieces that have not arrived, in order. */
export async function uploadPhoto(photo: SealedPhoto, upload: Upload): Promise<void> {
  let anew = false
  while (photo.sent < photo.slices.length) {
    const slice = photo.slices[photo.sent]
    if (!slice) return
    const headers = { ...(await upload.ticket(anew)), [HEADERS.hash]: slice.hash }
    const path = `/api/tips/${upload.tip}/files/${photo.about.id}/${slice.index}`
    const reply = await call('PUT', path, new Uint8Array(slice.bytes), headers)
    if (reply.ok) {
      photo.sent += 1
      anew = false
      upload.progress(photo)
    } else if (reply.code === 'ticket' && !anew) anew = true
    else throw new SendTrouble(reply.message)
  }
}
