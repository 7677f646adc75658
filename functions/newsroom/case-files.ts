import type { Context, Handler } from 'hono'
import { caseFileRoutes, SCAN_BYTES } from '../../shared/contract/case-files.ts'
import { PICTURE_BYTES, readBareJpeg } from '../../shared/picture/bare-jpeg.ts'
import { kindOfScan } from '../../shared/picture/whole-scan.ts'
import { isKept } from '../../shared/progress/paper-kind.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBytes } from '../http/read-body.ts'
import type { RecordFileKind } from '../store/record-files.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * `PUT /api/newsroom/photos/{picture}`: keeps a picture under its hash. Refuses `altered` for another hash, `unsupported` for all but a
 * baseline JPEG without a word beside its picture, `tooLarge`.
 */
export function putPhoto(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, caseFileRoutes.putPhoto)
    return keepUpload(newsroom, context, 'photos', PICTURE_BYTES)
  }
}

/** `PUT /api/newsroom/scans/{picture}`: keeps a scan under its hash. Refuses as {@link putPhoto}, for all but a whole PDF or JPEG. */
export function putScan(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, caseFileRoutes.putScan)
    return keepUpload(newsroom, context, 'scans', SCAN_BYTES)
  }
}

/** `GET /api/newsroom/photos/{picture}`. */
export function showPhoto(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, caseFileRoutes.photo)
    return showUpload(newsroom, context, 'photos')
  }
}

/** `GET /api/newsroom/scans/{picture}`. */
export function showScan(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, caseFileRoutes.scan)
    return showUpload(newsroom, context, 'scans')
  }
}

/** Keeps the bytes of a request under their hash, when their kind is taken; with `under`, in an office's own folder. */
export async function keepUpload(
  { files }: Newsroom,
  context: Context,
  kind: UploadKind,
  limit: number,
  under = '',
) {
  const file = partOf(context, 'picture')
  const bytes = await readBytes(context, limit)
  if (hashOf(bytes) !== file) throw new Refusal('altered')
  if (!taken[kind](bytes)) throw new Refusal('unsupported')
  await files.keepFile(kind, `${under}${file}`, bytes)
  return context.body(null, 204)
}

/** Answers a kept file, never as a page of ours. */
export async function showUpload({ files }: Newsroom, context: Context, kind: UploadKind, under = '') {
  const bytes = await files.readFile(kind, `${under}${partOf(context, 'picture')}`)
  if (!bytes) throw new Refusal('notFound')
  // Never shown as a page of ours, whatever it holds.
  context.header('content-type', 'application/octet-stream')
  context.header('x-content-type-options', 'nosniff')
  return context.body(bytes.slice())
}

/** What staff put there themselves. */
type UploadKind = Exclude<RecordFileKind, 'rows'>

/** What is taken, by its bytes. */
const taken: Readonly<Record<UploadKind, (bytes: Uint8Array) => boolean>> = {
  photos: (bytes) => readBareJpeg(bytes) !== undefined,
  scans: (bytes) => kindOfScan(bytes) !== undefined,
  // Papers, and workbooks or CSV that rows are read from; only ever given out again as bytes.
  submitted: isKept,
}
