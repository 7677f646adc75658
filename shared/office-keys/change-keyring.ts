import type { Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { OfficeCode } from '../value/office-code.ts'
import type { Keyring, KeyringEvent, KeyringMember, KeyringVersion } from './keyring.ts'

/** What a keyring is to become. */
export interface WantedKeyring {
  readonly office: OfficeCode
  readonly versions: readonly KeyringVersion[]
  /** Every one of them works in the office now and holds exactly this key: checked before. */
  readonly members: readonly KeyringMember[]
}

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
 * administrator enters new members and nothing else. No version is ever lost, and a new one is only made when the
 * last one stands in the directory. Refuses `role`, `lastHolder`, `keyOrder`.
 */
export function changeKeyring(
  before: Keyring | undefined,
  wanted: WantedKeyring,
  actor: KeyringActor,
): Keyring {
  checkActor(before, wanted, actor)
  if (wanted.members.length === 0) throw new Refusal('lastHolder')
  const made = newVersion(before, wanted, actor)
  const events = eventsOf(before, wanted, actor, made)
  const history = before?.history ?? []
  const who = { at: actor.at, by: actor.staff.sub, byName: actor.staff.name }
  return {
    office: wanted.office,
    revision: (before?.revision ?? 0) + 1,
    versions: [...wanted.versions],
    members: [...wanted.members],
    history: [...history, ...events.map((event, n) => ({ n: history.length + 1 + n, ...event, ...who }))],
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
function newVersion(
  before: Keyring | undefined,
  { versions }: WantedKeyring,
  { staff, inDirectory, recovers }: KeyringActor,
): KeyringVersion | undefined {
  const kept = before?.versions ?? []
  const same = kept.every(
    (one, n) => versions[n]?.keyVersion === one.keyVersion && versions[n].recipient === one.recipient,
  )
  if (!same || versions.length > kept.length + 1) throw new Refusal('keyOrder')
  const made = versions[kept.length]
  if (!made) return undefined
  const last = kept.at(-1)?.keyVersion ?? inDirectory
  if (recovers || last !== inDirectory || made.keyVersion !== last + 1) throw new Refusal('keyOrder')
  if (!staff.roles.some((role) => role === 'lead' || role === 'citySupervisor')) throw new Refusal('role')
  return made
}

type Happened = Pick<KeyringEvent, 'what' | 'subject' | 'keyVersion'>

function eventsOf(
  before: Keyring | undefined,
  { members }: WantedKeyring,
  { recovers }: KeyringActor,
  made: KeyringVersion | undefined,
): Happened[] {
  const had = before?.members ?? []
  const added = members.filter((one) => !had.some((other) => isSame(one, other)))
  const removed = had.filter(({ sub }) => !members.some((one) => one.sub === sub))
  const named = (what: 'added' | 'removed') => (one: KeyringMember) => ({ what, subject: one.name })
  return [
    ...(recovers ? [{ what: 'recovered' as const }] : []),
    ...(made
      ? [{ what: before ? ('rotated' as const) : ('made' as const), keyVersion: made.keyVersion }]
      : []),
    ...added.map(named('added')),
    ...removed.map(named('removed')),
  ]
}

function isSame(one: KeyringMember, other: KeyringMember): boolean {
  return one.sub === other.sub && one.recipient === other.recipient
}
