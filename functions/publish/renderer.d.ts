/** The built site's renderer; see site/. Made by `npm run build`. */
declare module '*/dist/site/server/renderer.js' {
  type PublicRecords = import('../../shared/publication/public-records.ts').PublicRecords
  type PublicChange = import('../../shared/publication/public-records.ts').PublicChange
  type SiteSettings = import('../../shared/publication/public-records.ts').SiteSettings
  export function pagesOf(change: PublicChange, settings: SiteSettings): readonly string[]
  export function render(
    path: string,
    records: PublicRecords,
  ): Promise<{ status: number; body: string; contentType: string }>
  /** Which build the pages are of: the same hash, the same pages. */
  export const build: string
}

/** The stylesheet of the built site, for pages that functions make. */
declare module '*/dist/site/server/stylesheet.js' {
  export const stylesheet: { readonly href: string; readonly integrity: string }
}
