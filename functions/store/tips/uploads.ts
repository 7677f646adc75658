import * as z from 'zod'
import type { ChunkOutcome } from '../../../shared/seal/chunks.ts'
import { TIP_BYTES, TIP_FILES } from '../../../shared/seal/suite.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'
import { sweepDay, workShard } from '../work.ts'
import { tipKey } from './tip-row.ts'

/** Hashes of the chunks that have arrived, by file id. */
export type Uploads = Readonly<Record<string, readonly string[]>>

const listName = (file: string) => `chunks${file}`

/** The chunks that have arrived for a tip not yet filed, and how many bytes. */
export async function readUploads(
  tips: Table,
  tip: TipId,
): Promise<{ chunks: Uploads; bytes: number; filed: boolean }> {
  const row = (await tips.read(tipKey(tip))) ?? {}
  const chunks: Record<string, string[]> = {}
  for (let file = 0; file < TIP_FILES; file++) {
    const list = row[listName(String(file))]
    if (Array.isArray(list)) chunks[file] = list.map(String)
  }
  return {
    chunks,
    bytes: Number(row.bytes ?? 0),
    filed: row.state !== undefined || row.attachedTo !== undefined,
  }
}

/**
 * Counts one chunk, already stored, as the next of its file, in one conditional write. `day`: for the sweep of
 * uploads that are never filed. `upTo`: the bytes that may lie under the id with it, at most a tip's.
 */
export async function countChunk(
  tips: Table,
  chunk: { tip: TipId; file: string; index: number; hash: string; bytes: number; day: Day; upTo: number },
): Promise<ChunkOutcome> {
  const key = tipKey(chunk.tip)
  const counted = await tips.update(key, {
    expression:
      'SET #list = list_append(if_not_exists(#list, :none), :one), #bytes = if_not_exists(#bytes, :zero) + :bytes, workShard = :shard, workSince = :day',
    condition:
      'attribute_not_exists(#state) AND attribute_not_exists(sweptOn) AND attribute_not_exists(attachedTo) AND (attribute_not_exists(#bytes) OR #bytes <= :room) AND ' +
      (chunk.index === 0 ? 'attribute_not_exists(#list)' : 'size(#list) = :index'),
    names: { '#list': listName(chunk.file), '#bytes': 'bytes', '#state': 'state' },
    values: {
      ':none': [],
      ':one': [chunk.hash],
      ':zero': 0,
      ':bytes': chunk.bytes,
      ':room': Math.min(TIP_BYTES, chunk.upTo) - chunk.bytes,
      ':shard': workShard(key.pk),
      ':day': sweepDay(chunk.day),
      ...(chunk.index > 0 && { ':index': chunk.index }),
    },
  })
  return counted ? 'counted' : whyNot(tips, chunk)
}

async function whyNot(
  tips: Table,
  chunk: { tip: TipId; file: string; index: number; hash: string },
): Promise<ChunkOutcome> {
  const { chunks, filed } = await readUploads(tips, chunk.tip)
  const list = chunks[chunk.file] ?? []
  const there = list[chunk.index]
  if (there !== undefined) return there === chunk.hash ? 'present' : 'altered'
  if (filed) return 'filed'
  return list.length === chunk.index ? 'quota' : 'order'
}

const Attached = z.object({ attachedTo: z.string().optional() })

/**
 * Says that the files uploaded under a message's id belong to a tip; nothing more can be uploaded there. Again is
 * fine. Its day is set anew, so that the sweep leaves it alone until the message is in the tip's list. False when
 * it was swept, never uploaded, or belongs to another tip.
 */
export function attachUpload(tips: Table, message: string, tip: TipId, day: Day): Promise<boolean> {
  return tips.update(tipKey(message), {
    expression: 'SET attachedTo = :tip, workSince = :day',
    condition:
      'attribute_exists(#bytes) AND attribute_not_exists(#state) AND attribute_not_exists(sweptOn) AND (attribute_not_exists(attachedTo) OR attachedTo = :tip)',
    names: { '#bytes': 'bytes', '#state': 'state' },
    values: { ':tip': tip, ':day': sweepDay(day) },
  })
}

/** The tip that an upload was attached to, if it was. */
export async function readAttachment(tips: Table, message: string): Promise<string | undefined> {
  return Attached.parse((await tips.read(tipKey(message))) ?? {}).attachedTo
}

/** The message stands in its tip's list: the upload leaves the sweep for good. */
export async function settleUpload(tips: Table, message: string): Promise<void> {
  await tips.update(tipKey(message), {
    expression: 'REMOVE workShard, workSince',
    condition: 'attribute_exists(attachedTo)',
  })
}

/**
 * Marks an upload that was never filed as swept, so that no filing can count on it any more. False when it was
 * filed, or its day has not come.
 */
export function markSwept(tips: Table, tip: TipId, day: Day): Promise<boolean> {
  return tips.update(tipKey(tip), {
    expression: 'SET sweptOn = :day',
    condition: 'attribute_not_exists(#state) AND workSince <= :day',
    names: { '#state': 'state' },
    values: { ':day': day },
  })
}

/** Forgets a swept upload. */
export async function forgetUpload(tips: Table, tip: TipId): Promise<void> {
  await tips.remove(tipKey(tip))
}

const tidyKey = (id: string) => ({ pk: `TIP#${id}`, sk: 'TIDY' })

/**
 * Says that bytes will lie in the bucket under an id, before any do: two days after `day` the clock removes those that
 * nothing names. Again changes nothing.
 */
export async function expectBytes(tips: Table, id: TipId, day: Day): Promise<void> {
  const key = tidyKey(id)
  await tips.put(
    { ...key, workShard: workShard(key.pk), workSince: sweepDay(day) },
    { expression: 'attribute_not_exists(pk)' },
  )
}

/** Has the clock look at an id's bytes on a later day. */
export async function tidyLater(tips: Table, id: TipId, day: Day): Promise<void> {
  await tips.update(tidyKey(id), {
    expression: 'SET workSince = :day',
    condition: 'attribute_exists(pk)',
    values: { ':day': day },
  })
}

/** All that lies under an id is named. */
export async function forgetTidying(tips: Table, id: TipId): Promise<void> {
  await tips.remove(tidyKey(id))
}
