import type { Kind } from './read/form.ts'

/** What a file told besides what it shows. */
export type Trace = 'place' | 'device' | 'time' | 'author' | 'other'

/** A file as it will be sealed and sent, byte for byte. */
export interface Evidence {
  readonly kind: Kind
  readonly content: Blob
  /** Ending of the neutral name that it is sent under. */
  readonly ending: string
  /** Address of the preview, in this page only. */
  readonly preview: string
  /** False when nothing could be removed and the reporter sends it as it is. */
  readonly cleaned: boolean
  /** What was found in it and removed. */
  readonly removed: readonly Trace[]
  /** Pixels, of a photo. */
  readonly width?: number
  readonly height?: number
  /** Of a document. */
  readonly pages?: number
  /** Parts were covered with the brush. */
  readonly covered?: boolean
}

/** Why a file was not taken, or what has to be asked first. */
export type Reason =
  | 'kind'
  | 'fake'
  | 'empty'
  | 'broken'
  | 'pixels'
  | 'metadata'
  | 'noSpace'
  | 'tooBig'
  | 'tooMany'
  | 'total'
  | 'uncleanable'

/** A file that was not taken. */
export class FileTrouble extends Error {
  readonly reason: Reason
  constructor(reason: Reason, options: ErrorOptions = {}) {
    super(reason, options)
    this.name = 'FileTrouble'
    this.reason = reason
  }
}
