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
import { isOfAnotherSite, readAsked, recordPath } from './asked.ts'
import { resolveAsked, type Subject } from './resolve-asked.ts'
import {
  checkChain,
  checkEdition,
  checkFile,
  checkKeys,
  checkLine,
  checkMonth,
  checkProof,
  checkRecord,
  checkSaved,
  checkTree,
  DamagedError,
  type Finding,
  inOrder,
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

async function findingsOf(form: FormData, host: string): Promise<Finding[]> {
  const ask = (name: string) => String(form.get(name) ?? '').trim()
  const file = form.get('file')
  const asked = ask('record') ? await resolveAsked(readAsked(ask('record')), read) : []
  const findings: Finding[] = isOfAnotherSite(ask('record'), host) ? [{ what: 'otherSite', n: 0 }] : []
  // Where none was chosen a browser sends one without a name.
  if (file instanceof File && file.name !== '') findings.push(await examineFile(file))
  const alone = !ask('line') && !ask('hash') && !ask('saved')
  const byProof = alone ? await examineByProof(asked) : undefined
  if (byProof) return [...findings, ...byProof]
  const [log, { keys, verifiers }] = await Promise.all([needed('/data/log.jsonl'), logKeys()])
  const checkpoint = await (await needed('/data/log/checkpoint')).text()
  const lines = await completed(parseLog(await log.text()), openCheckpoint(checkpoint, keys)?.size ?? 0)
  findings.push(checkChain(lines), checkTree(lines, checkpoint, keys))
  const stranger = checkKeys(lines, verifiers)
  if (stranger) findings.push(stranger)
  if (ask('line') || ask('hash')) findings.push(checkLine(lines, readLineNumber(ask('line')), ask('hash')))
  if (ask('saved')) findings.push(checkSaved(lines, ask('saved'), keys))
  if (ask('record')) findings.push(...(await examineAsked(lines, asked)))
  return findings
}

const read = async (path: string) => jsonOf(await fetched(path))

/** What was asked about, against the lines that tell of it. A month without counts is its figures alone. */
async function examineAsked(lines: readonly LogLine[], asked: readonly Subject[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const { subject, edition, counts } of asked) {
    const path = recordPath(subject, edition)
    if (edition !== undefined) found.push(...checkEdition(lines, { subject, edition }, await read(path)))
    else if (!counts) found.push(checkRecord(lines, subject, await read(path)))
    else if (lines.some((line) => line.subject === subject && line.event === 'handling'))
      found.push(checkMonth(lines, subject, await read(`/data/handling/${subject}.json`)))
  }
  return found.length === 0 ? [{ what: 'recordMissing', n: 0 }] : found
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
  return [checkProof(proof, subject, await jsonOf(record), keys), await checkToday(proof, keys)]
}

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
  // Records of single cases stand in the manifest of their year.
  for (const { path } of [...manifests].reverse()) {
    const year = await shaped(z.object({ files: Files }), await needed(path))
    if (checkFile(hash, year.files).what === 'fileOk') return { what: 'fileOk', n: 0 }
  }
  return found
}
