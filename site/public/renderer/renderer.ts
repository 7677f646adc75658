import { createApp } from 'astro/app/entrypoint'
import { checkPage } from '../../../shared/policy/content-policy.ts'
import { progressPages } from '../../../shared/progress/progress-paths.ts'
import {
  editionPath,
  listPagePath,
  listPath,
  PAGE,
  pageOf,
  wholePages,
} from '../../../shared/publication/case-list.ts'
import type {
  PlaceInList,
  PublicChange,
  PublicRecords,
  SiteSettings,
} from '../../../shared/publication/public-records.ts'
import type { Integrity } from '../../../shared/release/release.ts'
import { inLanguage, splitLanguage } from '../../text/address-language.ts'
import { hiddenInEnglish } from './hidden-in-english.ts'
import { markChinese } from './mark-chinese.ts'
import { pagesOfCampaign, pagesOfProgress } from './progress-pages.ts'
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
    const contentType = response.headers.get('content-type') ?? ''
    if (contentType.startsWith('image/svg+xml')) return { status: response.status, body: html, contentType }
    return {
      status: response.status,
      body: sealPage(language === 'en' ? markChinese(hiddenInEnglish(html)) : html, build),
      contentType: 'text/html; charset=utf-8',
    }
  }

/** The pages there always are, whatever the records hold. */
const standingPages = [
  '/',
  '/report/',
  '/follow/',
  '/cases/',
  '/cases/search/',
  '/progress/',
  '/data/',
  '/data/verify/',
  '/data/dictionary/',
  '/data/changes/',
  '/data/calendar/',
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
export function pagesOf(change: PublicChange, settings: SiteSettings): readonly string[] {
  return [...new Set(pathsOf(change, settings))].flatMap((path) => [path, inLanguage(path, 'en')])
}

function pathsOf(change: PublicChange, { turnstile }: SiteSettings): readonly string[] {
  switch (change.kind) {
    case 'case':
      return [
        `/cases/${change.id}/`,
        ...change.editions.map((edition) => editionPath(change.id, edition)),
        ...change.places.flatMap(listPagesOf),
        ...(change.dutyPages ?? []),
        ...change.places.flatMap(cityPageOf),
        '/',
        '/data/',
      ]
    case 'list':
      return [
        listPath(change.list),
        ...Array.from({ length: wholePages(change.count) }, (_, n) => listPagePath(change.list, n + 1)),
      ]
    case 'progress':
      return pagesOfProgress(change)
    case 'campaign':
      return pagesOfCampaign(change)
    case 'standing':
      return turnstile === undefined ? standingPages : [...standingPages, checkPage]
    default:
      return shown[change.kind]
  }
}

/** The page of the campaign that says whether a city has cases. */
const cityPageOf = ({ list }: PlaceInList): string[] =>
  list.startsWith('city/') ? [`/progress/${progressPages.city(list.slice('city/'.length))}`] : []

/** The whole page that a case is on, the one before when it is the last on its own (which names it as newer), and the newest ones. */
function listPagesOf({ list, position, count }: PlaceInList): string[] {
  const page = pageOf(position)
  const touched = position % PAGE === 0 ? [page, page - 1] : [page]
  const whole = touched.filter((one) => one >= 1 && one <= wholePages(count))
  return [...whole.map((one) => listPagePath(list, one)), listPath(list)]
}

/** Which pages show a change of each kind. */
const shown = {
  handling: ['/data/handling/', '/data/'],
  // Forms and pages that name offices, or say what they handle.
  offices: ['/about/offices/', '/report/', '/follow/', '/data/'],
} as const satisfies Partial<Record<PublicChange['kind'], readonly string[]>>
