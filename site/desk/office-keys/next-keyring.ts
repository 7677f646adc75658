import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'
import {
  keyringFromWire,
  keyringToWire,
  type SaveKeyring,
  type WireKeyring,
} from '../../../shared/office-keys/save-keyring.ts'
import {
  expectVouched,
  type OpenVersion,
  sealKeyring,
  sealOlder,
} from '../../../shared/office-keys/seal-keyring.ts'
import { isCode, memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import type { Identity, Recipient } from '../../../shared/seal/identity.ts'
import { entryOf, goneMembers } from './standing.ts'
import type { Trust } from './trust-keyring.ts'

/** What somebody wants of an office's keyring. */
export type KeyringChange =
  /** The first key. `own`: oneself, with the recipient that one's passphrase opened here. */
  | { readonly what: 'make'; readonly own: KeyringMember }
  /** `typed`: the code that the person read out. */
  | { readonly what: 'letIn'; readonly member: KeyringMember; readonly typed: string }
  | { readonly what: 'leaveOut'; readonly sub: string }
  | { readonly what: 'rotate' }

/** What a change is made with. */
export interface KeysHere {
  readonly keys: KeysReply
  readonly trust: Trust
  /** The office's open identities. */
  readonly identities: readonly Identity[]
  readonly recovery: Recipient
}

/**
 * The keyring after a change and the newest identity, or why this browser makes none; each reason has its text
 * `officeKeys.refused.<name>`. `locked`: the newest key is not open here.
 */
export type NextKeyring =
  | { readonly save: SaveKeyring; readonly newest: Identity }
  | { readonly refused: 'typed' | 'locked' | Exclude<Trust, 'trusted'> }

/**
 * Seals an office's keyring to the members that its holders vouch for and to whoever's code was typed, and to
 * nobody else, whatever the server says of them. Who has left is taken out by the way; whoever is taken out, there is
 * a new version. Throws `SealError` `altered` when the holders did not write the keyring as it stands.
 */
export async function nextKeyring(here: KeysHere, change: KeyringChange): Promise<NextKeyring> {
  const { keys, recovery } = here
  const { office, keyring } = keys
  if (change.what === 'make' || !keyring) {
    if (change.what !== 'make' || keyring) return { refused: 'locked' }
    const newest = { keyVersion: (entryOf(keys)?.keyVersion ?? 0) + 1, identity: await generateIdentity() }
    const first = { office, revision: 1, newest, older: [], members: [change.own], recovery }
    return seal(first)
  }
  if (here.trust !== 'trusted') return { refused: here.trust }
  const before = keyringFromWire(keyring)
  const open = await openNewest(keyring.newest, here.identities)
  if (!open) return { refused: 'locked' }
  await expectVouched(before, open.identity)
  if (change.what === 'letIn' && !isCode(change.typed, memberCode(change.member.recipient)))
    return { refused: 'typed' }
  const members = membersAfter(before.members, keys.people, change)
  const kept = { ...{ office, revision: before.revision + 1, members, recovery }, older: before.older }
  const removed = before.members.some(({ sub }) => !members.some((one) => one.sub === sub))
  if (!removed && change.what !== 'rotate') return seal({ ...kept, newest: open })
  const newest = { keyVersion: open.keyVersion + 1, identity: await generateIdentity() }
  const older = [...before.older, await sealOlder(open, newest.identity)]
  return seal({ ...kept, older, newest })
}

/** Whether one of these identities is the newest and its holders wrote the keyring as it stands. */
export async function isVouched(keyring: WireKeyring, identities: readonly Identity[]): Promise<boolean> {
  const open = await openNewest(keyring.newest, identities)
  if (!open) return false
  return expectVouched(keyringFromWire(keyring), open.identity).then(
    () => true,
    () => false,
  )
}

async function seal(toSeal: Parameters<typeof sealKeyring>[0]): Promise<NextKeyring> {
  const save = { ...keyringToWire(await sealKeyring(toSeal)), recovered: false }
  return { save, newest: toSeal.newest.identity }
}

async function openNewest(
  { keyVersion, recipient }: { keyVersion: number; recipient: Recipient },
  identities: readonly Identity[],
): Promise<OpenVersion | undefined> {
  for (const identity of identities) {
    if ((await recipientOf(identity)) === recipient) return { keyVersion, identity }
  }
  return undefined
}

function membersAfter(
  members: readonly KeyringMember[],
  people: KeysReply['people'],
  change: KeyringChange,
): KeyringMember[] {
  const gone = goneMembers(members, people).map(({ sub }) => sub)
  const out = change.what === 'leaveOut' ? change.sub : change.what === 'letIn' ? change.member.sub : ''
  const staying = members.filter(({ sub }) => sub !== out && !gone.includes(sub))
  return change.what === 'letIn' ? [...staying, change.member] : staying
}
