/// <reference types="astro/client" />

/** Keys of the texts that a page's script says: see texts-said-by.ts. */
declare module 'virtual:texts-said-by/*' {
  const keys: readonly import('../shared/messages/message.ts').MessageKey[]
  export default keys
}

/** What a build pins in its scripts: see astro.config.ts. */
interface ImportMetaEnv {
  readonly DIRECTORY_KEY?: string
  readonly DIRECTORY_MINIMUM?: string
  readonly RECOVERY?: string
}

declare namespace App {
  /** What every page is made of; the renderer hands it over. */
  interface Locals {
    readonly records: import('../shared/publication/public-records.ts').PublicRecords
    readonly language: import('../shared/value/language.ts').Language
    /** The page's address without its language: `/cases/`. */
    readonly path: string
    /** Hashes of the import maps that pages carry. */
    readonly maps: readonly string[]
  }
}
