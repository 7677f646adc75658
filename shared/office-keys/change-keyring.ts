import type { Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import { hashOf } from '../value/hash.ts'
import { KEYRING_MOST, type Keyring, type KeyringEvent, type KeyringMember } from './keyring.ts'
import type { SealedKeyring } from './seal-keyring.ts'

/** What a keyring is to become. Every member works in the office now; who is new holds exactly this key: checked before. */
export type WantedKeyring = SealedKeyring

/** Who changes a keyring. */
export interface KeyringActor {
  readonly staff: Pick<Staff, 'sub' | 'name' | 'office' | 'roles'>
  readonly at: string
  /** Version of the office's key in the directory; 0 without one. */
  readonly inDirectory: number
  /** The province's administrator brings it back with the recovery identity. */
  readonly recovers: boolean
}

/**
 * The keyring after a change. Members change it; leads and supervisors also make and rotate it; after a recovery the
 * administrator enters new members and nothing else. No version is ever lost, and nobody is taken out without a new
 * one. Refuses `role`, `lastHolder`, `keyOrder`, `rotate`.
 */
export function changeKeyring(
  before: Keyring | undefined,
  wanted: WantedKeyring,
  actor: KeyringActor,
): Keyring {
  checkActor(before, wanted, actor)
  if (wanted.members.length === 0) throw new Refusal('lastHolder')
  const made = madeVersion(before, wanted, actor)
  const removed = removedMembers(before, wanted)
  if (removed.length > 0 && made === undefined && !actor.recovers) throw new Refusal('rotate')
  const events = eventsOf(before, wanted, actor, { made, removed })
  const history = before?.history ?? []
  const first = (history.at(-1)?.n ?? 0) + 1
  const who = { at: actor.at, by: actor.staff.sub, byName: actor.staff.name }
  return {
    ...wanted,
    history: [...history, ...events.map((event, n) => ({ n: first + n, ...event, ...who }))].slice(
      -KEYRING_MOST.events,
    ),
  }
}

function checkActor(
  before: Keyring | undefined,
  wanted: WantedKeyring,
  { staff, recovers }: KeyringActor,
): void {
  if (recovers) {
    if (!before) throw new Refusal('keyOrder')
    return
  }
  if (staff.office !== wanted.office) throw new Refusal('role')
  const holds = (before ?? wanted).members.some(({ sub }) => sub === staff.sub)
  if (!holds) throw new Refusal('role')
}

/** The version that was added, if one was. */
function madeVersion(
  before: Keyring | undefined,
  wanted: WantedKeyring,
  { staff, inDirectory, recovers }: KeyringActor,
): number | undefined {
  const kept = before ? chainOf(before) : []
  const chain = chainOf(wanted)
  const same = kept.every((one, n) => chain[n]?.keyVersion === one.keyVersion && chain[n].hash === one.hash)
  if (!same || !keepsOlder(before, wanted) || chain.length > kept.length + 1) throw new Refusal('keyOrder')
  if (chain.length === kept.length) return undefined
  const { keyVersion } = wanted.newest
  const last = before?.newest.keyVersion ?? inDirectory
  if (recovers || keyVersion !== last + 1) throw new Refusal('keyOrder')
  if (!staff.roles.some((role) => role === 'lead' || role === 'citySupervisor')) throw new Refusal('role')
  return keyVersion
}

/** Versions with their recipients' hashes, oldest first. */
function chainOf({ older, newest }: Pick<Keyring, 'older' | 'newest'>) {
  return [...older, { keyVersion: newest.keyVersion, hash: hashOf(newest.recipient) }]
}

/** What was sealed to a version after stays sealed as it is. */
function keepsOlder(before: Keyring | undefined, { older }: WantedKeyring): boolean {
  const kept = before?.older ?? []
  return kept.every(({ sealed }, n) => hashOf(sealed) === hashOf(older[n]?.sealed ?? new Uint8Array()))
}

function removedMembers(before: Keyring | undefined, { members }: WantedKeyring): KeyringMember[] {
  return (before?.members ?? []).filter(({ sub }) => !members.some((one) => one.sub === sub))
}

type Happened = Pick<KeyringEvent, 'what' | 'subject' | 'keyVersion'>

function eventsOf(
  before: Keyring | undefined,
  { members }: WantedKeyring,
  { recovers }: KeyringActor,
  { made, removed }: { made: number | undefined; removed: readonly KeyringMember[] },
): Happened[] {
  const added = members.filter((one) => !before?.members.some((other) => isSame(one, other)))
  const named = (what: 'added' | 'removed') => (one: KeyringMember) => ({ what, subject: one.name })
  return [
    ...(recovers ? [{ what: 'recovered' as const }] : []),
    ...(made === undefined
      ? []
      : [{ what: before ? ('rotated' as const) : ('made' as const), keyVersion: made }]),
    ...added.map(named('added')),
    ...removed.map(named('removed')),
  ]
}

/** Whether it is the same person with the same key. */
export function isSame(one: KeyringMember, other: KeyringMember): boolean {
  return one.sub === other.sub && one.name === other.name && one.recipient === other.recipient
}
