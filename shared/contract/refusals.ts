import type { RefusalCode } from '../refusal/codes.ts'
import type { Route } from './route.ts'

/** What any route may answer: a request that is malformed or too large, nothing there, a fault. */
const always = ['badRequest', 'notFound', 'tooLarge', 'unsupported', 'server'] as const

/** Of finding the offices that a tip goes to, and of sealing to others. */
export const routingRefusals = [
  'division',
  'topic',
  'accused',
  'signposted',
  'busy',
  'notOpen',
  'recipients',
] as const

/** Of a chunk out of order, of other content, too many, or for something that is filed. */
export const chunkRefusals = ['missing', 'altered', 'quota', 'filed'] as const

/** Every refusal that a route may give: its own, and those that follow from whom it is for. */
export function refusalsOf({
  roles,
  provincial,
  refusals = [],
}: Omit<Route, 'path'>): readonly RefusalCode[] {
  const staff: RefusalCode[] = roles ? ['signin', 'forbidden'] : []
  const meant: RefusalCode[] = roles?.length || provincial ? ['role'] : []
  return [...new Set([...always, ...staff, ...meant, ...refusals])]
}
