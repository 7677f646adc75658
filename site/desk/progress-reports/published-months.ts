import * as z from 'zod'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'

/** A month of which a campaign's figures are public. */
export interface PublishedMonth {
  readonly campaign: string
  readonly period: string
}

const Index = z.array(z.object({ campaign: z.string(), sheet: z.enum(sheetIds), period: z.string() }))

/** The months of which figures are public, read as anybody reads them; none before the first publication. */
export const usePublishedMonths = (): Loaded<readonly PublishedMonth[]> =>
  useLoad<readonly PublishedMonth[]>('published months', readPublishedMonths)

/** What {@link usePublishedMonths} loads. Throws when there is no line. */
export async function readPublishedMonths(): Promise<PublishedMonth[]> {
  const response = await fetch('/data/progress/index.json', { cache: 'no-cache' })
  if (response.status === 404 || response.status === 403) return []
  if (!response.ok) throw new TypeError(`${response.status}`)
  return Index.parse(await response.json()).filter(({ sheet }) => sheet === 'figures')
}
