import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MeReply } from '../../../shared/contract/me.ts'
import type { Role } from '../../../shared/people/staff.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import type { Ask } from './ask.ts'
import type { TipBeside } from './beside.ts'
import type { Arrivals } from './drafts/arrivals.ts'
import type { Drafts } from './drafts/drafts.ts'
import type { OpenedKeys } from './unlock/open-keys.ts'

/** Who works here, and what they work with. */
export interface Workplace {
  readonly me: MeReply
  readonly ask: Ask
  /** Asks anew who this is, after their key or their office's changed. */
  readonly refreshMe: () => void
  /** age recipient of the province's recovery identity. */
  readonly recovery: string
  /** Administrators' public key that signs the directory of offices' keys, base64url. */
  readonly directoryKey: string
  /** The office's identities; empty while locked. Only ever in memory. */
  readonly identities: readonly Identity[]
  /** Other identities of the office; none: everything is locked. */
  readonly setIdentities: (identities: readonly Identity[]) => void
  /** Whether the sign-in lasts, and somebody is here: nothing is asked by itself otherwise. */
  readonly here: boolean
  /** Signs in anew beside this window, so that nothing typed is lost. */
  readonly signIn: () => void
  /** Whether the member's own key is open. */
  readonly open: boolean
  readonly unlock: (keys: OpenedKeys) => void
  /** What was typed and not sent. */
  readonly drafts: Drafts
  /** Files and pictures on their way into it. */
  readonly arrivals: Arrivals
  /** What of an opened tip stands beside a case; nothing while the office's key is locked. */
  readonly beside: TipBeside | undefined
  readonly setBeside: (beside: TipBeside | undefined) => void
}

export const DeskContext = createContext<Workplace | undefined>(undefined)

/** The desk around this component. Throws `Error` outside of one. */
export function useDesk(): Workplace {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('outside the desk')
  return desk
}

/** Whether someone has keys to letters, their own and their office's: who has none is never told that something is locked. */
export function hasKeys({ keys }: Pick<MeReply, 'keys'>): boolean {
  return keys.member !== undefined && keys.office.length > 0
}

/** Whether someone holds one of the roles. */
export function holds({ roles }: Pick<MeReply, 'roles'>, ...wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role))
}
