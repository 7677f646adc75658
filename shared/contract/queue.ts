import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Facts } from '../routing/facts.ts'
import { channels } from '../tip/tip.ts'
import { Day } from '../value/day.ts'
import { Hour } from '../value/hour.ts'
import { TipId } from '../value/id.ts'
import { OfficeCode } from '../value/office-code.ts'

/** A line of the queue. Nothing sealed. */
export const TipSummary = z.strictObject({
  id: TipId,
  state: z.enum(states),
  facts: Facts,
  office: z.string(),
  channel: z.enum(channels),
  filedOn: Day,
  dueBy: Day,
  critical: z.boolean(),
  version: z.int(),
  /** Who of the office works on it. */
  assignee: z.strictObject({ sub: z.string(), name: z.string() }).optional(),
  openedOn: Day.optional(),
  /** The hour by which a critical tip should be opened; gone once it was. */
  lookBy: Hour.optional(),
  /** The day on which the office wants to be reminded. */
  remindOn: Day.optional(),
  escalatedTo: z.string().optional(),
  transfers: z.int(),
  disputes: z.int().optional(),
  /** The last word is the reporter's. */
  waiting: z.boolean(),
  /** How many messages came from the reporter. */
  heard: z.int(),
  /** Day of its outcome. */
  settledOn: Day.optional(),
})
export type TipSummary = z.infer<typeof TipSummary>

/** What can be asked of a queue; each narrows it. */
export const QueueQuery = z.object({
  /** An office below one's own; absent: one's own. */
  office: OfficeCode.optional(),
  /** `attention`: what was escalated to one's own office. */
  list: z.enum(['open', 'settled', 'attention']).default('open'),
  state: z.enum(states).optional(),
  topic: z.string().max(10).optional(),
  /** `none`: nobody works on it. */
  assignee: z.string().max(200).optional(),
  /** `remind`: its office wanted to be reminded, today or before. */
  due: z.enum(['late', 'soon', 'remind']).optional(),
  /** `news`: nobody opened it, the reporter waits, or another office passed it on and nobody took it up. */
  mark: z.enum(['critical', 'unopened', 'waiting', 'disputed', 'passed', 'news']).optional(),
  /** The six digits of a tip's number; several tips may have the same. */
  number: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/)
    .optional(),
})
export type QueueQuery = z.infer<typeof QueueQuery>

/** Urgent ones first, then the earliest due; 50 a page. */
export const QueueReply = z.strictObject({ tips: z.array(TipSummary), cursor: z.string().optional() })
export type QueueReply = z.infer<typeof QueueReply>
