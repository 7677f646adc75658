import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { type DataFile, dataFile } from './data-files.ts'

const text = (key: string, lines: readonly string[]): DataFile =>
  dataFile(key, 'text/plain; charset=utf-8', `${lines.join('\n')}\n`)

/** What machines and those who test the site ask for before anything else. */
export const visitorFiles = (records: PublicRecords): DataFile[] => [
  text('robots.txt', [
    '# Every page may be found. Forms that functions make are for people only.',
    'User-agent: *',
    'Disallow: /api/',
    '',
    `Sitemap: ${records.settings.origin}/sitemap.xml`,
  ]),
  ...securityFile(records),
]

/** `security.txt` (RFC 9116); none where the installation names nobody who is to be told. */
function securityFile({ settings: { origin, securityContact }, day }: PublicRecords): DataFile[] {
  if (securityContact === undefined) return []
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${nextYear(day)}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${origin}/.well-known/security.txt`,
  ]
  return [text('.well-known/security.txt', lines)]
}

/** The first of this month in a year, so that the file changes once a month. */
const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}-${day.slice(5, 7)}-01T00:00:00Z`
