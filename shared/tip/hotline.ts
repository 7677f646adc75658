import * as z from 'zod'
import { addDays, Day } from '../value/day.ts'

/** The hotlines whose tickets are keyed in: the government's 12345, and 12350 for work safety. */
export const hotlineNumbers = ['12345', '12350'] as const

/** The ticket that a hotline passed on. Its number leads back to the caller only inside the hotline. */
export const HotlineTicket = z.strictObject({
  hotline: z.enum(hotlineNumbers),
  /** As the hotline writes it. */
  number: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}〔〕（）()[\]\-/]{4,40}$/u),
  /** Day on which the office received it: its targets count from there. */
  receivedOn: Day,
})
export type HotlineTicket = z.infer<typeof HotlineTicket>

/** Days back to which a ticket may be entered. */
export const TICKET_DAYS = 30

/** Whether a ticket may be entered on a day: not from the future, and not older than {@link TICKET_DAYS}. */
export function isTimely({ receivedOn }: Pick<HotlineTicket, 'receivedOn'>, today: Day): boolean {
  return receivedOn <= today && receivedOn >= addDays(today, -TICKET_DAYS)
}
