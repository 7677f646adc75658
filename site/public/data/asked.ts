import { isRegister, type RegisterId, sheetIds } from '../../../shared/campaign/sheet-ids.ts'

/** What somebody asks about, as far as what was typed tells it. */
export type Asked =
  /** A record as the log names it: a case, `2023/figures/2023-09`; an edition where its own address was typed. */
  | { readonly kind: 'record'; readonly subject: string; readonly edition?: number }
  /** The newest of a register; without a campaign, of the current one. */
  | { readonly kind: 'register'; readonly sheet: RegisterId; readonly campaign?: string }
  /** A month: its counts and its figures, or its figures alone where a page of them was typed. */
  | { readonly kind: 'month'; readonly month: string; readonly figures: boolean; readonly campaign?: string }
  /** A case by the number of its bulletin, without spaces and brackets. */
  | { readonly kind: 'number'; readonly number: string; readonly year: string }

const sheetName = sheetIds.join('|')
const sheetRecord = new RegExp(
  `(?:^|data/progress/)([A-Za-z0-9-]+/(?:${sheetName})/(?:\\d{4}-\\d{2}|always))(?:/(\\d+))?(?:\\.\\w+)?/?$`,
)
const registerFile = new RegExp(
  `(?:data/registers|progress(?:/campaign/([A-Za-z0-9-]+))?)/(${sheetName})(?:\\.\\w+)?/?$`,
)
const figuresPage = /progress(?:\/campaign\/([A-Za-z0-9-]+))?\/period\/(\d{4}-\d{2})\/?$/
const caseRecord = /([a-z2-7]{13})(?:\/(?:edition\/)?(\d+))?\/?(?:\.json)?\/?$/

/** Reads the number or the address of a record, of one of its editions, of a register, or a month. */
export function readAsked(typed: string): Asked {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[?#].*$/, '')
  return (
    ofSheet(plain) ??
    ofRegister(plain) ??
    ofMonth(plain) ??
    ofBulletin(plain) ??
    ofCase(plain.toLowerCase()) ?? { kind: 'record', subject: plain.toLowerCase() }
  )
}

/** Whether what was typed names a record in a way that this site has. What else there is the log may still call so. */
export const isKnownForm = (asked: Asked): boolean =>
  asked.kind !== 'record' || asked.edition !== undefined || /^[a-z2-7]{13}$|\//.test(asked.subject)

/** Hosts that a text gives before a path, with a scheme or without one. */
const HOSTS =
  /(?:[a-z][a-z+.-]*:)?\/\/([^/?#\s,，。；;]*)|(?:^|[\s,，;；。(（])((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?)(?=\/)/gi

/**
 * Whether what was typed is an address of another site than the one of this host, or holds one. An archive's address ends in that
 * of what it keeps: the last one counts.
 */
export function isOfAnotherSite(typed: string, host: string): boolean {
  const found = [...typed.normalize('NFKC').trim().matchAll(HOSTS)].at(-1)
  const named = found?.[1] ?? found?.[2]
  return named !== undefined && named.toLowerCase() !== host
}

function ofSheet(plain: string): Asked | undefined {
  const [, subject, edition] = sheetRecord.exec(plain) ?? []
  return subject === undefined ? undefined : recordOf(subject, edition)
}

function ofRegister(plain: string): Asked | undefined {
  const [, campaign, name] = registerFile.exec(plain) ?? []
  const sheet = sheetIds.find((id) => id === name)
  if (!sheet || !isRegister(sheet)) return undefined
  return { kind: 'register', sheet, ...(campaign !== undefined && { campaign }) }
}

function ofMonth(plain: string): Asked | undefined {
  const [, campaign, month] = figuresPage.exec(plain) ?? []
  if (month !== undefined)
    return { kind: 'month', month, figures: true, ...(campaign !== undefined && { campaign }) }
  const dashed = plain.replace(
    /^(\d{4}) ?年 ?(\d{1,2}) ?月$/,
    (_, year, one) => `${year}-${String(one).padStart(2, '0')}`,
  )
  const alone = /^(?:.*\/data\/handling\/)?(\d{4}-\d{2})(?:\.\w+)?$/.exec(dashed)?.[1]
  return alone === undefined ? undefined : { kind: 'month', month: alone, figures: false }
}

function ofBulletin(plain: string): Asked | undefined {
  const number = plainNumber(plain)
  const year = /^\D+(\d{4})\d+号$/.exec(number)?.[1]
  return year === undefined ? undefined : { kind: 'number', number, year }
}

function ofCase(plain: string): Asked | undefined {
  const [, subject, edition] = caseRecord.exec(plain) ?? []
  return subject === undefined ? undefined : recordOf(subject, edition)
}

const recordOf = (subject: string, edition: string | undefined): Asked => ({
  ...{ kind: 'record', subject },
  ...(edition !== undefined && { edition: Number(edition) }),
})

/** A bulletin's number by its signs alone: however brackets, digits and spaces were typed. */
export const plainNumber = (number: string): string => number.normalize('NFKC').replace(/[\s〔〕[\]()]/g, '')

/** A sheet's period as the log names it: `2023/figures/2023-09`. */
const isSheetSubject = (subject: string) => subject.includes('/')

/** Where a case or a sheet's period lies among the public files; an edition of it lies there for good. */
export function recordPath(subject: string, edition?: number): string {
  const folder = isSheetSubject(subject) ? 'progress' : 'cases'
  const path = `/data/${folder}/${subject.split('/').map(encodeURIComponent).join('/')}`
  return `${path}${edition === undefined ? '' : `/${edition}`}.json`
}
