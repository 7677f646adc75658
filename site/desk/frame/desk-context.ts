import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MeReply } from '../../../shared/contract/me.ts'
import type { Role } from '../../../shared/people/staff.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import type { Envelope } from '../../../shared/tip/envelope.ts'
import type { TicketEntry } from '../hotline/ticket-entry.ts'
import type { OpenedIndex } from '../tips/queue/opened-index.ts'
import type { Ask } from './ask.ts'

/** Who works here, and what they work with. */
export interface Desk {
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
  readonly setIdentities: (identities: readonly Identity[]) => void
  /** What was opened here since sign-in, for searching; only ever in memory. */
  readonly opened: OpenedIndex
  readonly noteOpened: (envelope: Envelope) => void
  /** A hotline's ticket that was typed and not sent; only ever in memory, gone at sign-out. */
  readonly ticket: TicketEntry | undefined
  readonly setTicket: (ticket: TicketEntry | undefined) => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk around this component. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('outside the desk')
  return desk
}

/** Whether someone holds one of the roles. */
export function holds({ roles }: Pick<Desk['me'], 'roles'>, ...wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role))
}
