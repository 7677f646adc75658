import { kindOfScan } from '../picture/whole-scan.ts'
import { openZip } from '../sheet-file/unzip.ts'

/** What a paper is by its bytes. `office`: a workbook or a document (ECMA-376). */
export type PaperKind = 'pdf' | 'jpeg' | 'png' | 'office' | 'text'

/** Why a file is not taken as a paper. Its text is `progress.papers.{fault}`. */
export type PaperFault = 'empty' | 'tooLarge' | 'kind' | 'broken' | 'ending' | 'otherName'

/** The endings there are, and what a file that is called so is. */
const endings: Readonly<Record<string, PaperKind>> = {
  ...{ pdf: 'pdf', jpg: 'jpeg', jpeg: 'jpeg', png: 'png', xlsx: 'office', docx: 'office' },
  csv: 'text',
}

/** A file by its bytes; `broken` where it begins as one of these and is not whole; undefined for anything else. */
export function paperKind(bytes: Uint8Array): PaperKind | 'broken' | undefined {
  if (begins(bytes, '%PDF-') || begins(bytes, '\xff\xd8\xff')) return kindOfScan(bytes) ?? 'broken'
  if (begins(bytes, '\x89PNG\r\n\x1a\n')) return ends(bytes, 'IEND') ? 'png' : 'broken'
  if (begins(bytes, 'PK\x03\x04')) return isOffice(bytes) ? 'office' : 'broken'
  return isPlainText(bytes) ? 'text' : undefined
}

/** Whether a file is kept among the papers: the same for whoever reads rows from it and for whoever stores it. */
export const isKept = (bytes: Uint8Array): boolean => !['broken', undefined].includes(paperKind(bytes))

/** Why a file of this name and these bytes is no paper to take; undefined: it is. */
export function paperFault(name: string, bytes: Uint8Array, most: number): PaperFault | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > most) return 'tooLarge'
  const kind = paperKind(bytes)
  if (kind === undefined) return 'kind'
  if (kind === 'broken') return 'broken'
  const called = endings[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '']
  if (called === undefined) return 'ending'
  return called === kind ? undefined : 'otherName'
}

const begins = (bytes: Uint8Array, text: string) =>
  [...text].every((one, at) => bytes[at] === one.charCodeAt(0))

/** Whether a mark stands near the end: some programs write a little after it. */
const ends = (bytes: Uint8Array, mark: string) =>
  latin(bytes.subarray(Math.max(8, bytes.length - 1024))).includes(mark)

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** A zip whose list is whole and holds what a workbook or a document begins with. */
function isOffice(bytes: Uint8Array): boolean {
  try {
    const { names } = openZip(bytes)
    return ['[Content_Types].xml', '_rels/.rels'].every((one) => names.includes(one))
  } catch {
    return false
  }
}

/** A CSV: no sign that text lacks, no mark-up. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = isWide(bytes)
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : latin(bytes)
  return text !== '' && !text.includes('\0') && !/^\s*</.test(text.slice(0, 64).replace(/^\xef\xbb\xbf/, ''))
}

/** Says itself that it is UTF-16, as spreadsheets write what they call Unicode text. */
const isWide = (bytes: Uint8Array) => begins(bytes, '\xff\xfe') || begins(bytes, '\xfe\xff')
