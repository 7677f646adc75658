import * as z from 'zod'
import { Day } from '../../../shared/value/day.ts'
import { readPartition } from '../query-all.ts'
import { readable, readableOr } from '../readable.ts'
import type { Row, Table } from '../table.ts'

const stateKey = { pk: 'PUBLISHING', sk: 'STATE' } as const

/** How far a pass over everything has come. */
export const Pass = z.strictObject({
  /** What everything is being made with: a hash of build, settings and day. */
  target: z.string(),
  /** Why: the same words as in the newsroom. */
  why: z.enum(['first', 'build', 'settings', 'day', 'asked']),
  /** Pieces of work done, of all. */
  done: z.int().min(0),
  total: z.int().min(1),
})
export type Pass = z.infer<typeof Pass>

/** What is public now was made with, and what is still to be written. */
export const PublishingState = z.strictObject({
  version: z.int().min(0),
  build: z.string().optional(),
  settings: z.string().optional(),
  day: Day.optional(),
  pass: Pass.optional(),
  /** Up to which position of the list of all the ticks have compared cases with what is public of them. */
  compared: z.int().min(0).optional(),
  /** Since when the whole files lack something that is live, as milliseconds. */
  owed: z.int().optional(),
})
export type PublishingState = z.infer<typeof PublishingState>

/** In place of a state that cannot be read: everything is looked at again, and the whole files are owed. */
const lostState = (version: unknown): PublishingState => ({
  version: typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 0,
  owed: 1,
})

/** Strongly consistent; version 0 before anything was published. */
export async function readPublishingState(records: Table): Promise<PublishingState> {
  const row = await records.read(stateKey)
  if (!row) return { version: 0 }
  const { pk: _pk, sk: _sk, ...state } = row
  return readableOr('publishing state', state, (one) => PublishingState.parse(one), lostState(state.version))
}

/** The next state over one that was read. False when somebody else wrote first. */
export function savePublishingState(
  records: Table,
  before: PublishingState,
  after: Omit<PublishingState, 'version'>,
): Promise<boolean> {
  const row = { ...stateKey, ...after, version: before.version + 1 }
  const names = { '#version': 'version' }
  if (before.version === 0)
    return records.put(row, {
      expression: 'attribute_not_exists(pk) OR NOT attribute_type(#version, :number) OR #version <= :none',
      ...{ names, values: { ':number': 'N', ':none': 0 } },
    })
  return records.put(row, {
    expression: '#version = :seen',
    ...{ names, values: { ':seen': before.version } },
  })
}

/** Work that failed and waits to be tried again: what, why, since when, how often, and not before which moment (ms). */
export const Parked = z.strictObject({
  subject: z.string(),
  /**
   * `private`: the firewall found something; `names`: it went well, and people have to say of places in it whether they tell a firm whose
   * name is gone; `fault`: anything else.
   */
  reason: z.enum(['private', 'names', 'fault']),
  /** What the fault said, for who runs it. */
  detail: z.string().max(300),
  since: Day,
  tries: z.int().min(1),
  retryAt: z.int(),
  /** What holds many cases was perhaps written without it meanwhile. */
  leftOut: z.literal(true).optional(),
})
export type Parked = z.infer<typeof Parked>

const parkedIn = ({ pk: _pk, sk: _sk, ...parked }: Row): Parked => Parked.parse(parked)

/** Everything that is parked, but for what of it cannot be read. */
export async function readParked(records: Table): Promise<Parked[]> {
  return readable('parked', await readPartition(records, 'PARKED'), parkedIn)
}

/** One piece of work, where it is parked and can be read. */
export async function findParked(records: Table, subject: string): Promise<Parked | undefined> {
  const row = await records.read({ pk: 'PARKED', sk: subject })
  return readable('parked', row ? [row] : [], parkedIn)[0]
}

/** Parks a piece of work, or says that it failed once more. */
export async function park(records: Table, parked: Parked): Promise<void> {
  await records.put({ pk: 'PARKED', sk: parked.subject, ...parked })
}

/** It went well after all. */
export async function unpark(records: Table, subject: string): Promise<void> {
  await records.remove({ pk: 'PARKED', sk: subject })
}
