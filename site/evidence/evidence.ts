import type { Kind } from './read/form.ts'

/** What a file told besides what it shows. */
export type Trace = 'place' | 'device' | 'time' | 'author' | 'other'

/** A file as it will be sealed and sent, byte for byte. */
export interface Evidence {
  readonly kind: Kind
  readonly content: Blob
  /** Ending of the neutral name that it is sent under. */
  readonly ending: string
  /** Address of the preview, in this page only: of the content itself, of a document the picture of its first page. */
  readonly preview: string
  /** False when nothing could be removed and the reporter sends it as it is. */
  readonly cleaned: boolean
  /** What was found in it and removed. */
  readonly removed: readonly Trace[]
  /** Pixels, of a photo or of a document's first page. */
  readonly width?: number
  readonly height?: number
  /** Of a document. */
  readonly pages?: number
  /** Parts were covered with the brush. */
  readonly covered?: boolean
}

/** What whoever waits for a file hears, and how they end it. */
export interface Watch {
  /** Once aborted, cleaning rejects with its reason. */
  readonly signal: AbortSignal
  /** Hears how much is done, from 0 to 1. */
  readonly progress: (share: number) => void
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
