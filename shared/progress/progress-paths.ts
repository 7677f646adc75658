import { isRegister, type SheetId } from '../campaign/sheet-ids.ts'

/** Registers that a picture shows. */
export const picturedSheets = ['stop-work', 'accidents'] as const satisfies readonly SheetId[]
export type PicturedSheet = (typeof picturedSheets)[number]

/** Where the pages of a campaign begin: the current one's stand at the plain address. */
export const progressBase = (campaign: { readonly id: string }, current: string | undefined): string =>
  campaign.id === current ? '/progress/' : `/progress/campaign/${campaign.id}/`

/** Pages below {@link progressBase}. */
export const progressPages = {
  city: (code: string) => `city/${code}/`,
  district: (code: string) => `district/${code}/`,
  indicator: (id: string, period?: string) => `indicator/${id}/${period === undefined ? '' : `${period}/`}`,
  /** Its picture, as a file. */
  picture: (id: string) => `indicator/${id}.svg`,
  /** The picture of a register that has one, as a file. */
  registerPicture: (sheet: PicturedSheet) => `${sheet}.svg`,
  period: (period: string) => `period/${period}/`,
  duty: (id: string) => `duty/${id}/`,
  dutiesIn: (state: string) => `duties/${state}/`,
  register: (sheet: SheetId) => `${sheet}/`,
} as const

/** The page below {@link progressBase} that shows a sheet's period; duties stand on the campaign's home. */
export function sheetPage(sheet: SheetId, period: string): string {
  if (isRegister(sheet)) return progressPages.register(sheet)
  return sheet === 'figures' ? progressPages.period(period) : ''
}

/** Where the newest edition of a sheet's period lies, without what kind of file it is. */
export const sheetPath = (campaign: string, sheet: SheetId, period: string): string =>
  `data/progress/${campaign}/${sheet}/${period}`

/** Where one edition lies for good. */
export const editionFilePath = (campaign: string, sheet: SheetId, period: string, edition: number): string =>
  `${sheetPath(campaign, sheet, period)}/${edition}.json`

/** Where the revisions of a sheet's period lie, without what kind of file it is. There is none where nothing was revised. */
export const revisionsPath = (campaign: string, sheet: SheetId, period: string): string =>
  `${sheetPath(campaign, sheet, period)}/revisions`

/** Where the newest edition of a register lies too, of the campaign that began last of those that have one; without what kind of file it is. */
export const registerPath = (sheet: SheetId): string | undefined =>
  isRegister(sheet) ? `data/registers/${sheet}` : undefined
