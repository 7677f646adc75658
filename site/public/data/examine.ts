import * as z from 'zod'
import { LogKey } from '../../../shared/publication/log-key.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import { readBundle } from '../../../shared/transparency/bundle.ts'
import { openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { inclusionPath, rootByPath } from '../../../shared/transparency/inclusion.ts'
import { type LogProof, readProof } from '../../../shared/transparency/log-proof.ts'
import { type NoteKey, readVerifierKey } from '../../../shared/transparency/note.ts'
import { tilePath } from '../../../shared/transparency/tile-path.ts'
import { leafHash, sameHash, TILE } from '../../../shared/transparency/tree.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { isKnownForm, isOfAnotherSite, readAsked, recordPath } from './asked.ts'
import { type Cited, withId } from './changes.ts'
import { readWhole } from './cited.ts'
import { type Finding, inOrder } from './findings.ts'
import { looksLikeCheckpoint, looksLikeProof } from './kept-file.ts'
import { resolveAsked, type Subject } from './resolve-asked.ts'
import {
  checkBelongs,
  checkChain,
  checkEdition,
  checkFile,
  checkKept,
  checkKeptLog,
  checkKeys,
  checkLine,
  checkMonth,
  checkProof,
  checkRecord,
  checkSaved,
  checkTree,
  DamagedError,
  gone,
  isLog,
  isReadable,
  lineNamed,
  parseLog,
  readLineNumber,
} from './verify.ts'

async function fetched(path: string): Promise<Response | undefined> {
  const response = await fetch(path, { cache: 'no-store' })
  return response.ok ? response : undefined
}

/** What must be there. Throws when it cannot be fetched. */
async function needed(path: string): Promise<Response> {
  const response = await fetched(path)
  if (!response) throw new Error(`${path} could not be fetched`)
  return response
}

/** What a file should hold. Throws {@link DamagedError} when it does not. */
async function shaped<T>(schema: z.ZodType<T>, answer: Response): Promise<T> {
  const parsed = schema.safeParse(await answer.json().catch(() => undefined))
  if (!parsed.success) throw new DamagedError(answer.url)
  return parsed.data
}

async function logKeys(): Promise<{ keys: NoteKey[]; verifiers: string[] }> {
  const known = await shaped(z.array(LogKey), await needed('/data/log/keys.json'))
  const verifiers = known.map(({ verifier }) => verifier)
  return { verifiers, keys: verifiers.flatMap((verifier) => readVerifierKey(verifier) ?? []) }
}

/**
 * All that can be said of what a form asks, the worst first. `host`: of the page. Rejects when something could not be fetched; with
 * {@link DamagedError} or a RangeError when it is not what it should be.
 */
export async function examine(form: FormData, host: string): Promise<Finding[]> {
  return inOrder(await findingsOf(form, host))
}

/** What is asked, read out of the form: a whole citation pasted as one fills in line and hash where these are empty. */
async function readForm(form: FormData) {
  const ask = (name: string) => String(form.get(name) ?? '').trim()
  const typed = ask('record')
  const whole = readWhole(typed)
  const file = form.get('file')
  // Where none was chosen a browser sends one without a name.
  const given = file instanceof File && file.name !== '' ? file : undefined
  const text = given && given.size <= TEXT_BYTES ? await given.text() : ''
  const keptProof = [text, ask('saved')].find(looksLikeProof)
  const keptHead = looksLikeCheckpoint(text) ? text : undefined
  return {
    ...{
      typed,
      whole,
      keptProof,
      line: ask('line') || (whole?.line ?? ''),
      hash: ask('hash') || (whole?.hash ?? ''),
    },
    saved: (looksLikeProof(ask('saved')) ? '' : ask('saved')) || (keptHead ?? ''),
    file: keptProof === text || keptHead !== undefined ? undefined : given,
    asked: whole ? await subjectsOf(whole.cases) : typed ? await resolveAsked(readAsked(typed), read) : [],
  }
}

/** A proof or a checkpoint has a few thousand characters; longer files are looked up by their hash alone. */
const TEXT_BYTES = 64 * 1024

/** No record of a case, a month or a register is as long as that. */
const RECORD_BYTES = 16 * 1024 * 1024

/** The record that a file holds; nothing when it is none. */
async function recordIn(file: File): Promise<object | undefined> {
  if (file.size > RECORD_BYTES) return undefined
  const text = await file.text()
  try {
    const record: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? record : undefined
  } catch {
    return undefined
  }
}

async function subjectsOf(cases: readonly Cited[]): Promise<Subject[]> {
  const known = await Promise.all(cases.map((one) => withId(one, read)))
  return known.map(({ id, edition }) => ({ subject: id, ...(edition !== undefined && { edition }) }))
}

async function findingsOf(form: FormData, host: string): Promise<Finding[]> {
  const { typed, whole, keptProof, line, hash, saved, file, asked } = await readForm(form)
  const findings: Finding[] = isOfAnotherSite(typed, host) ? [{ what: 'otherSite', n: 0 }] : []
  if ((whole?.cases.length ?? 0) > 1) return [...findings, { what: 'askedMany', n: whole?.cases.length ?? 0 }]
  const ofFile = file && (await examineFile(file))
  const record = file && ofFile?.what !== 'fileEmpty' ? await recordIn(file) : undefined
  const unknown = file && ofFile?.what === 'fileUnknown' && file.size <= RECORD_BYTES ? await file.text() : ''
  const keptLog = isLog(unknown) ? unknown : undefined
  const isKept = record !== undefined && keptLog === undefined && ofFile?.what === 'fileUnknown'
  if (ofFile && !isKept && keptLog === undefined) findings.push(ofFile)
  const alone =
    !line && !hash && !saved && keptProof === undefined && record === undefined && keptLog === undefined
  const byProof = alone ? await examineByProof(asked) : undefined
  if (byProof) return [...findings, ...byProof]
  const [log, { keys, verifiers }] = await Promise.all([needed('/data/log.jsonl'), logKeys()])
  const checkpoint = await (await needed('/data/log/checkpoint')).text()
  const text = await log.text()
  const lines = await completed(parseLog(text), openCheckpoint(checkpoint, keys)?.size ?? 0)
  findings.push(checkChain(lines), checkTree(lines, checkpoint, keys))
  const stranger = checkKeys(lines, verifiers)
  if (stranger) findings.push(stranger)
  if (keptLog !== undefined) findings.push(checkKeptLog(lines, text, keptLog))
  // A file that is published no more may be an edition that was.
  const kept = checkKept(lines, record)
  if (ofFile && isKept) findings.push(...(kept.length > 0 ? kept : [ofFile]))
  findings.push(...checkBelongs(lines, isKept ? kept[0]?.n : lineNamed(record), asked).filter(isOther))
  if (line || hash) {
    const n = readLineNumber(line)
    findings.push(checkLine(lines, n, hash), ...checkBelongs(lines, n, asked))
  }
  if (saved) findings.push(checkSaved(lines, saved, keys))
  if (keptProof !== undefined) findings.push(...(await examineKept(keptProof, lines, keys, asked)))
  if (typed && (asked.length > 0 || !whole)) findings.push(...(await examineAsked(lines, asked, typed)))
  return once(findings)
}

const isOther = ({ what }: Finding) => what === 'lineOther'

/**
 * Each finding once: what came of a case is found by its line and by its record, and that a record stands is not said again by its proof.
 */
const once = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (one, at) =>
      findings.findIndex(({ what, n }) => what === one.what && n === one.n) === at &&
      !(one.what === 'editionOk' && findings.some(({ what, n }) => what === 'recordOk' && n === one.n)),
  )

/** A proof that somebody kept, against its own record of today, and what came since. */
async function examineKept(
  text: string,
  lines: readonly LogLine[],
  keys: readonly NoteKey[],
  asked: readonly Subject[],
): Promise<Finding[]> {
  const proof = readProof(`${text.replace(/\r\n/g, '\n').trim()}\n`)
  const line = proof && lines.find(({ n }) => n === proof.index + 1)
  if (!proof) return [{ what: 'proofUnread', n: 0 }]
  if (!line) return [{ what: 'lineMissing', n: proof.index + 1 }]
  const record = isReadable(lines, line)
    ? ((await read(recordPath(line.subject, line.edition))) ?? (await read(recordPath(line.subject))))
    : gone
  const own = checkProof(proof, line.subject, record, keys)
  // One that does not hold by itself says nothing of the log of today.
  const isTrue = own.what !== 'proofBad' && own.what !== 'proofOther'
  return [own, ...(isTrue ? [await checkToday(proof, keys)] : []), ...checkBelongs(lines, line.n, asked)]
}

const read = async (path: string) => jsonOf(await fetched(path))

/** What was asked about, against the lines that tell of it. A month without counts is its figures alone. */
async function examineAsked(
  lines: readonly LogLine[],
  asked: readonly Subject[],
  typed: string,
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const { subject, edition, counts } of asked) {
    const path = recordPath(subject, edition)
    if (edition !== undefined) found.push(...checkEdition(lines, { subject, edition }, await read(path)))
    else if (!counts) found.push(...checkRecord(lines, subject, await read(path)))
    else if (lines.some((line) => line.subject === subject && line.event === 'handling'))
      found.push(checkMonth(lines, subject, await read(`/data/handling/${subject}.json`)))
  }
  const isNowhere = found.length === 0 || found.every(({ what, n }) => what === 'recordMissing' && n === 0)
  if (!isNowhere) return found
  return [{ what: readWhole(typed) || isKnownForm(readAsked(typed)) ? 'recordMissing' : 'askedUnread', n: 0 }]
}

/** The lines up to a size: the last few may not be in the whole file yet, and are in the bundles of entries. */
async function completed(lines: readonly LogLine[], size: number): Promise<LogLine[]> {
  const all = [...lines]
  for (let index = Math.floor(all.length / TILE); all.length < size; index++) {
    const path = tilePath('entries', index, Math.min(TILE, size - TILE * index))
    const entries = readBundle(new Uint8Array(await (await needed(`/data/log/${path}`)).arrayBuffer()))
    all.push(...parseLog(entries.slice(all.length - TILE * index).join('\n')))
  }
  return all
}

/** What a file holds; nothing when it is not there. Throws {@link DamagedError} when it is no JSON. */
async function jsonOf(answer: Response | undefined): Promise<unknown> {
  return answer && shaped(z.unknown(), answer)
}

/** One record by its own proof and the tiles that lead to today's checkpoint: a few files, however long the log is. */
async function examineByProof([asked, ...others]: readonly Subject[]): Promise<Finding[] | undefined> {
  if (!asked || others.length > 0 || asked.edition !== undefined || asked.counts) return undefined
  const { subject } = asked
  const path = recordPath(subject)
  const [record, proofFile, { keys }] = await Promise.all([
    fetched(path),
    fetched(path.replace(/\.json$/, '.tlog-proof')),
    logKeys(),
  ])
  const proof = proofFile && readProof(await proofFile.text())
  if (!proof) return undefined
  const found = await jsonOf(record)
  const taken = Taken.safeParse(found)
  return [
    checkProof(proof, subject, found, keys),
    await checkToday(proof, keys),
    ...(taken.success ? [{ what: 'withdrawn' as const, n: taken.data.log.n }] : []),
  ]
}

/** A case that was taken away, in its own record. */
const Taken = z.object({ state: z.enum(['withdrawn', 'hidden']), log: z.object({ n: z.number() }) })

/** Whether the tree of today holds the entry of a proof. */
async function checkToday({ entry, index }: LogProof, keys: readonly NoteKey[]): Promise<Finding> {
  const head = openCheckpoint(await (await needed('/data/log/checkpoint')).text(), keys)
  if (!head) return { what: 'signatureBad', n: index + 1 }
  const path = await inclusionPath(index, head.size, async (level, tile, width) => {
    const bytes = new Uint8Array(
      await (await needed(`/data/log/${tilePath(level, tile, width)}`)).arrayBuffer(),
    )
    return Array.from({ length: bytes.length / 32 }, (_, n) => bytes.slice(32 * n, 32 * n + 32))
  })
  const root = rootByPath(leafHash(new TextEncoder().encode(entry)), index, head.size, path)
  return { what: root !== undefined && sameHash(root, head.root) ? 'treeOk' : 'treeBad', n: head.size }
}

const Files = z.array(z.object({ sha256: z.string(), path: z.string() }))
const Index = z.object({ files: Files, manifests: Files })

async function examineFile(file: File): Promise<Finding> {
  const { files, manifests } = await shaped(Index, await needed('/data/index.json'))
  const hash = hashOf(new Uint8Array(await file.arrayBuffer()))
  const found = checkFile(hash, [...files, ...manifests])
  if (found.what === 'fileOk') return found
  if (file.size === 0) return { what: 'fileEmpty', n: 0 }
  // Records of single cases stand in the manifest of their year.
  for (const { path } of [...manifests].reverse()) {
    const year = await shaped(z.object({ files: Files }), await needed(path))
    if (checkFile(hash, year.files).what === 'fileOk') return { what: 'fileOk', n: 0 }
  }
  return found
}
