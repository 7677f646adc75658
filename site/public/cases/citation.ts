import type { PublicCase } from '../../../shared/case/public-case.ts'
import { message } from '../../../shared/messages/message.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { hasLine } from '../../../shared/publication/log-line.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'

/** What a citation says of an edition. */
type Cited = Pick<PublicCase, 'id' | 'number' | 'edition' | 'updatedOn' | 'log'> & {
  readonly content: { title: string }
}

/** A hash as people compare it: its first twelve signs in three groups of four. */
export const shortHash = (hash: string): string => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ')

const addressOf = ({ id }: Cited, { origin }: SiteSettings) => `${origin}/cases/${id}/`

const proofOf = (one: Pick<Cited, 'log'>) =>
  hasLine(one)
    ? `公布记录第${one.log.n}条，核对码${shortHash(one.log.hash).replaceAll(' ', '')}`
    : message('zh', 'page.case.lineLater')

/** As GB/T 7714 cites an electronic bulletin; the reader writes the day of reading over `[引用日期]`. */
export function gbCitation(one: Cited, settings: SiteSettings): string {
  const title = `${one.content.title}：${one.number}[EB/OL]`
  return gbText(title, one.edition, one.updatedOn, addressOf(one, settings), proofOf(one), settings)
}

/** As GB/T 7714 cites data: an edition of a sheet, by the page at `path` that shows it. */
export function gbOfData(
  one: Pick<SheetEdition, 'edition' | 'publishedOn' | 'log'>,
  { title, path }: { title: string; path: string },
  settings: SiteSettings,
): string {
  return gbText(
    `${title}[DS/OL]`,
    one.edition,
    one.publishedOn,
    settings.origin + path,
    proofOf(one),
    settings,
  )
}

const gbText = (
  title: string,
  edition: number,
  day: string,
  address: string,
  proof: string,
  { operator }: SiteSettings,
) => `${operator}. ${title}. 第${edition}版. (${day})[引用日期]. ${address}. ${proof}.`

/** As BibTeX. Signs that mean something to TeX are written so that they do not. */
export function bibtex(one: Cited, settings: SiteSettings): string {
  const [year, month, day] = one.updatedOn.split('-')
  const fields = [
    ['title', `{${plain(one.content.title)}}`],
    ['author', `{${plain(settings.operator)}}`],
    ['number', plain(one.number)],
    ['edition', String(one.edition)],
    ...[
      ['year', year],
      ['month', month],
      ['day', day],
    ],
    ['url', addressOf(one, settings)],
    ['note', plain(proofOf(one))],
    ['language', 'zh'],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = "${value}"`)
  return `@misc{mingcha-${one.id}-${one.edition},\n${lines.join(',\n')}\n}`
}

const plain = (text: string) =>
  text
    .replace(/[\\{}"]/g, '')
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`)
    .replace(/[~^]/g, ' ')

/** As RIS: a line a field, two letters each. */
export function ris(one: Cited, settings: SiteSettings): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ')
  return [
    'TY  - GOVDOC',
    `TI  - ${oneLine(one.content.title)}`,
    `AU  - ${oneLine(settings.operator)}`,
    `M1  - ${one.number}`,
    `ET  - ${one.edition}`,
    `PY  - ${one.updatedOn.slice(0, 4)}`,
    `DA  - ${one.updatedOn.replaceAll('-', '/')}`,
    `UR  - ${addressOf(one, settings)}`,
    `N1  - ${proofOf(one)}`,
    'LA  - zh',
    'ER  - ',
  ].join('\n')
}
