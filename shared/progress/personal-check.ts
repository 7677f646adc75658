import type { SheetId } from '../campaign/sheet-ids.ts'
import { namesSaid } from '../personal-data/find-names.ts'
import { findTelling } from '../personal-data/find-telling.ts'
import { likelyNames } from '../personal-data/likely-name.ts'
import { nameInRow } from '../personal-data/name-in-row.ts'
import { isName } from '../personal-data/no-name.ts'
import type { Personal } from '../personal-data/personal.ts'
import { readText } from '../personal-data/readable.ts'
import { withoutCalled } from './called.ts'
import { pseudonymIn, victimDescribedElsewhere, victimDescribedIn } from './described-person.ts'
import { drawnTogether, nameAlone, namePunished } from './register-names.ts'
import { type RowFinding, wrong } from './row-checks.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** An office's own telephone may be public; a person's, or a name with it, may not. */
const OFFICE_PHONE = 'phone'
/** A landline, or several; each with or without the area's number and an extension. */
const LANDLINES =
  /^(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-9]\d{6,7}(?:(?:转|-)\d{1,6})?(?:[、，,;；/ ]{1,2}(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-9]\d{6,7}(?:(?:转|-)\d{1,6})?)*$/

/** Texts that cannot tell who somebody is: nothing is looked for in them. */
const PLAIN = /^[\w.-]{0,6}$/

/** What tells who somebody without a whole name is: 王某，男，45岁. */
const DESCRIBED = /[某岁男女籍]/

/** An office's line, as it is announced: such a one is everybody's. */
const ANNOUNCED =
  /(?:监督|举报|投诉|服务|咨询|受理|维权|办公|值班)(?:电话|热线|专线)(?:号码)?[:：为是 (（]{0,3}$/

/** What of a text tells who somebody is, as it stands there: a word, or a number. */
export interface Telling {
  readonly code: 'personal' | 'personalNumber' | 'personalSource' | 'personalVictim'
  readonly found: string
}

/** At most so many characters of what was found are said again. */
const SHOWN = 20

/**
 * What in a text that becomes public tells who a person is: a name, a number, an account, somebody's sex, age or home; undefined
 * where nothing does. Nothing of it is certain; yet a register needs no person's name, so that none may stay. An estate or a firm may be
 * called as somebody is: a name that nothing says to be a person's is none here.
 */
export function personalInText(text: string): Telling | undefined {
  if (PLAIN.test(text)) return undefined
  const plain = withoutDocuments(withoutCalled(text))
  const saidIn = (one: string) => {
    const isSaid = namesSaid(readText(one)).length > 0
    return findsOf(one).filter(({ kind }) => isSaid || kind !== 'name')
  }
  return personalAmong(plain, saidIn(plain), saidIn)
}

const findsOf = (text: string): Personal[] => findTelling([['text', text]])

/** As {@link personalInText}, of a text whose finds are known. */
function personalAmong(
  plain: string,
  finds: readonly Personal[],
  find: (text: string) => readonly Personal[] = findsOf,
): Telling | undefined {
  const drawn = drawnTogether(plain)
  // What nothing was drawn together in was read already.
  const others = drawn === readText(plain) ? [] : [drawn]
  for (const one of new Set([plain, ...others, plain.replaceAll(/\s/g, '')])) {
    const told = tells(one, one === plain ? finds : find(one))
    if (told) return { ...told, found: told.found.slice(0, SHOWN) }
  }
  return undefined
}

/** A document's number: whose and which, the year, and a number. Three characters before it are an office's, not a person's name: 宁建督〔2023〕4号. */
const isDocumentNumber = (column: string, text: string): boolean =>
  column === 'number' &&
  /^\p{Script=Han}{2,8}(?:[〔[【（(]?(?:19|20)\d{2}[〕\]】）)]?(?:年|第|[-—/])?)?[-—]?\d{1,5}(?:号|-\d{1,3})?$/u.test(
    text.trim(),
  )

/** The same within other words, where an office's short name tells that it is one: 宁建质〔2023〕55号. */
const DOCUMENT =
  /\p{Script=Han}(?:住?建|城管|应急|安[委监质办]|质监|执法|消|规|罚|政)\p{Script=Han}{0,7}[〔[【（(](?:19|20)\d{2}[〕\]】）)]第?\d{1,5}号/gu
const withoutDocuments = (text: string): string => text.replace(DOCUMENT, '文件')

/** Columns that call something by its name, as estates and firms are called like people. */
const CALLED: ReadonlySet<string> = new Set(['name', 'firm', 'project'])
/** Sheets of which a row is about one accident, site or firm: there nobody may learn that somebody told. */
const OF_ONE: ReadonlySet<SheetId> = new Set(['accidents', 'supervised', 'stop-work'])

/**
 * As {@link personalInText}, of a text of a sheet that says in words what was done or why: there a name alone is one too, somebody of
 * a trade by half a name, that somebody told, and what describes the dead and hurt.
 */
export function personalInWords(text: string, sheet: SheetId): Telling | undefined {
  if (PLAIN.test(text)) return undefined
  const plain = withoutDocuments(withoutCalled(text))
  const finds = findsOf(plain)
  const found = personalAmong(plain, finds)
  if (found) return found
  const tight = readText(plain).replaceAll(/\s/g, '')
  const name = nameAlone(plain) ?? pseudonymIn(tight)
  if (name !== undefined) return { code: 'personal', found: name.slice(0, SHOWN) }
  const source = sourceIn(plain, finds, sheet)
  if (source !== undefined) return { code: 'personalSource', found: source.slice(0, SHOWN) }
  const described = (sheet === 'accidents' ? victimDescribedIn : victimDescribedElsewhere)(tight)
  return described === undefined ? undefined : { code: 'personalVictim', found: described.slice(0, SHOWN) }
}

/** Who told, of a month's counts only where it is said who; not how many reports there were. */
const TELLER =
  /[举檢检投控信][报報举诉訴告访](?:人|者|件)|群众|市民|居民|业主|工人|职工|员工|家属|网友|网民|工友|知情|匿名|有人|线人|吹哨/
/** A line that was put up for everybody. */
const POSTED =
  /(?:举报|投诉|监督)[、和]?(?:投诉|举报)?(?:电话|渠道|信箱|方式)(?=均?已?(?:公布|公示|公开|开通|张贴|设置|畅通|上墙))/g
function sourceIn(text: string, finds: readonly Personal[], sheet: SheetId): string | undefined {
  const told = text.replace(POSTED, '')
  return (told === text ? finds : findsOf(told))
    .filter(({ kind }) => kind === 'source')
    .map(({ from, to }) => told.slice(from, to))
    .find((found) => OF_ONE.has(sheet) || TELLER.test(found))
}

function tells(text: string, finds: readonly Personal[]): Telling | undefined {
  const name = nameInRow(text) ?? namePunished(text)
  if (name !== undefined) return { code: 'personal', found: name }
  for (const { kind, from, to } of finds) {
    const found = text.slice(from, to)
    if (kind === 'source' || kind === 'moment') continue
    if (kind === 'circle' ? !DESCRIBED.test(found) : kind === 'name' && !isName(found)) continue
    if (kind === 'landline' && ANNOUNCED.test(text.slice(0, from))) continue
    return { code: kind === 'circle' || kind === 'name' ? 'personal' : 'personalNumber', found }
  }
  return undefined
}

/** Columns of a sheet that become public as they are written. */
export const writtenColumns = ({ columns }: Sheet): string[] =>
  Object.entries(columns)
    .filter(([, { kind, private: closed }]) => !closed && (kind === 'text' || kind === 'code'))
    .map(([name]) => name)

/** What in a row's public texts tells who a person is. The same text is read once. */
export function personalIn(sheet: Sheet): (row: SheetRow) => RowFinding[] {
  const columns = writtenColumns(sheet)
  const known = new Map<string, Telling | undefined>()
  const toldIn = (column: string, text: string) => {
    const key = `${column}|${text}`
    if (known.has(key)) return known.get(key)
    const found = isDocumentNumber(column, text)
      ? undefined
      : column === OFFICE_PHONE
        ? phoneTells(text)
        : CALLED.has(column)
          ? (personalInText(text) ?? wholeName(text))
          : personalInWords(text, sheet.id)
    known.set(key, found)
    return found
  }
  return (row) =>
    columns.flatMap((column) => {
      const told = toldIn(column, String(row[column] ?? ''))
      return told ? wrong(column, told.code, { found: told.found }) : []
    })
}

/** A name by its characters that stands alone where a site, a firm or a body is called: 王建国. */
function wholeName(text: string): Telling | undefined {
  const plain = readText(text).replaceAll(/\s/g, '')
  const isWhole = likelyNames(plain).some(([from, to]) => from === 0 && to === plain.length)
  return isWhole ? { code: 'personal', found: text.slice(0, SHOWN) } : undefined
}

const phoneTells = (text: string): Telling | undefined =>
  PLAIN.test(text) || LANDLINES.test(text) ? undefined : { code: 'personal', found: text.slice(0, SHOWN) }
