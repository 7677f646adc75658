/// <reference types="astro/client" />

declare namespace App {
  /** What every page is made of; the renderer hands it over. */
  interface Locals {
    readonly records: import('../shared/case/public-records.ts').PublicRecords
    readonly language: import('../shared/value/language.ts').Language
    /** The page's address without its language: `/cases/`. */
    readonly path: string
  }
}
