import type { PublicChange, PublicRecords, SiteSettings } from '../../shared/publication/public-records.ts'
import type { Objects } from '../store/objects.ts'
import type { RecordFiles, RecordStore } from '../store/stores.ts'

/** A page as the renderer made it. */
export interface Page {
  readonly status: number
  readonly body: string
  readonly contentType: string
}

/** The one renderer, built from site/. */
export interface Renderer {
  /** Which build it is of: the same, the same pages. */
  readonly build: string
  /** The paths of the pages that show a change, details before lists. */
  pagesOf(change: PublicChange, settings: SiteSettings): readonly string[]
  render(path: string, records: PublicRecords): Promise<Page>
}

/** What the stage needs. It has no grant on sealed tips. */
export interface Publish {
  readonly records: RecordStore
  /** Pictures of cases, and rows of figures and registers, to read alone. */
  readonly files: Pick<RecordFiles, 'readFile' | 'readEdition' | 'readEditionBody'>
  /** The public bucket: pages and open data. */
  readonly bucket: Objects
  readonly renderer: Renderer
  readonly settings: SiteSettings
  /** The Ed25519 key that signs the log's checkpoints, 32 bytes. */
  readonly logKey: Uint8Array
  readonly now: () => Date
  /** What stands before the bucket and keeps copies. Absent: nothing does. */
  readonly cdn?: Cdn
}

/** Keeps copies of what is public for a while. */
export interface Cdn {
  /** Has the copies of these paths thrown away, in their order. Rejects when it was not accepted. */
  purge(paths: readonly string[]): Promise<void>
}
