/** A file of the open data, by its address on the site. */
export interface PublishedFile {
  /** `/data/cases.csv` */
  readonly path: string
  readonly type: string
  /** Bytes. */
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** Under which terms the data may be used. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Whose data it is, and how far its log had come. */
export interface Publication {
  readonly origin: string
  readonly operator: string
  readonly sample: boolean
  /** The last line of the public log. */
  readonly line: number
}
