import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { TicketEntry } from './ticket.ts'

/** A hotline's ticket that was typed and not sent; only ever in memory, gone at sign-out. */
interface Ticket {
  readonly ticket: TicketEntry | undefined
  readonly setTicket: (ticket: TicketEntry | undefined) => void
}

const TicketContext = createContext<Ticket | undefined>(undefined)

/** Keeps what is typed of a ticket for as long as it is on the screen. */
export function KeepTicket({ children }: { children: ComponentChildren }) {
  const [ticket, setTicket] = useState<TicketEntry>()
  return <TicketContext.Provider value={{ ticket, setTicket }}>{children}</TicketContext.Provider>
}

/** The ticket that is being typed. Throws `Error` outside of {@link KeepTicket}. */
export function useTicket(): Ticket {
  const kept = useContext(TicketContext)
  if (!kept) throw new Error('nothing keeps the ticket')
  return kept
}
