import { createApp } from 'astro/app/entrypoint'
import type { PublicRecords } from '../../../shared/case/public-records.ts'
import { splitLanguage } from '../../text/address-language.ts'

export { pagesOf } from './pages-of.ts'
export { paths } from './paths.ts'

const app = createApp({ streaming: false })

/**
 * A page as a function of the public records. The path is one of `paths`; for any other the answer is the page
 * of what is missing, with status 404.
 */
export async function render(
  path: string,
  records: PublicRecords,
): Promise<{ status: number; body: string; contentType: string }> {
  const { language, rest } = splitLanguage(path)
  const request = new Request(new URL(rest, records.settings.origin))
  const response = await app.render(request, { locals: { records, language, path: rest } })
  return {
    status: response.status,
    body: await response.text(),
    contentType: 'text/html; charset=utf-8',
  }
}
