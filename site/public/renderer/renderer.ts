import { createApp } from 'astro/app/entrypoint'
import { checkPage } from '../../../shared/policy/content-policy.ts'
import type { PublicChange, PublicRecords } from '../../../shared/publication/public-records.ts'
import type { Integrity } from '../../../shared/release/release.ts'
import { inLanguage, splitLanguage } from '../../text/address-language.ts'
import { caseYears } from '../cases/years.ts'
import { markChinese } from './mark-chinese.ts'
import { type PageParts, sealPage } from './seal-page.ts'

const app = createApp({ streaming: false })

/** What the build writes beside the renderer. */
export interface BuildParts extends PageParts {
  /** Hashes of all import maps, for the policy in a page's own head. */
  readonly mapHashes: readonly Integrity[]
}

/**
 * A page as a function of the public records. The path is one of `paths`; for any other the answer is the page
 * of what is missing, with status 404.
 */
export type Render = (
  path: string,
  records: PublicRecords,
) => Promise<{ status: number; body: string; contentType: string }>

/** Makes pages that name only files of this build. */
export const rendererOf =
  (build: BuildParts): Render =>
  async (path, records) => {
    const { language, rest } = splitLanguage(path)
    const request = new Request(new URL(rest, records.settings.origin))
    const locals = { records, language, path: rest, maps: build.mapHashes }
    const response = await app.render(request, { locals })
    const html = await response.text()
    return {
      status: response.status,
      body: sealPage(language === 'en' ? markChinese(html) : html, build),
      contentType: 'text/html; charset=utf-8',
    }
  }

/** Every address there is a page for, Chinese then English: details before lists. */
export function paths(records: PublicRecords): readonly string[] {
  const cases = records.cases.map(({ id }) => `/cases/${id}/`)
  const years = caseYears(records.cases).map((year) => `/cases/${year}/`)
  const check = records.settings.turnstile === undefined ? [] : [checkPage]
  return [...cases, ...years, ...standingPages, ...check].flatMap((path) => [path, inLanguage(path, 'en')])
}

/** The pages there always are, whatever the records hold. */
const standingPages = [
  '/',
  '/report/',
  '/follow/',
  '/cases/',
  '/progress/',
  '/data/',
  '/data/verify/',
  '/data/handling/',
  '/about/',
  '/about/safety/',
  '/about/names/',
  '/about/privacy/',
  '/about/promise/',
  '/about/offices/',
  '/about/accessibility/',
  '/about/sitemap/',
  '/desk/',
  '/404/',
] as const

/** The paths of the pages that show a change, details before lists, Chinese then English. */
export function pagesOf(change: PublicChange): readonly string[] {
  const own = change.kind === 'case' ? [`/cases/${change.id}/`] : []
  return [...own, ...shown[change.kind]].flatMap((path) => [path, inLanguage(path, 'en')])
}

/** Which pages show a change of each kind, beside a case's own. */
const shown: Readonly<Record<PublicChange['kind'], readonly string[]>> = {
  case: ['/cases/', '/', '/data/'],
  progress: ['/progress/', '/', '/data/'],
  handling: ['/data/handling/', '/data/'],
  // Forms and pages that name offices, or say what they handle.
  offices: ['/about/offices/', '/report/', '/follow/', '/data/'],
}
