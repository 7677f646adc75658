import * as z from 'zod'
import type { TipEvent } from '../../../../shared/tip/history.ts'

/** What of a request says what it would bring. */
const Asked = z.looseObject({
  id: z.string().optional(),
  kind: z.string().optional(),
  step: z.string().optional(),
  sub: z.string().optional(),
  day: z.string().optional(),
  agency: z.string().optional(),
  amount: z.number().optional(),
})
type Asked = z.infer<typeof Asked>

/** Whether an event is what a request to the last part of a tip's address brings. */
const brings: Readonly<Record<string, (event: TipEvent, asked: Asked) => boolean>> = {
  steps: ({ kind, step }, asked) => kind === 'step' && step === asked.step,
  undo: ({ kind }) => kind === 'undone',
  messages: ({ kind, subject }, { id }) => kind === 'message' && subject === id,
  records: ({ kind, subject }, asked) => kind === 'recorded' && subject === asked.kind,
  referrals: ({ kind, subject }, { agency }) =>
    (kind === 'notified' || kind === 'received') && subject === agency,
  assignee: ({ kind, sets }, { sub }) => kind === 'assigned' && sets?.assignee?.sub === sub,
  reminder: ({ kind, sets }, { day }) => kind === 'reminder' && sets?.remindOn === day,
  prints: ({ kind }) => kind === 'printed',
  extension: ({ kind }) => kind === 'extended',
  reward: ({ kind, subject }, { amount }) => kind === 'rewarded' && subject === String(amount),
  parts: ({ kind, content }, { id }) => kind === 'part' && content === id,
}

/** Whether the first thing that happened to a tip since is what oneself asked for, by the address and the body of the request. */
export function isOwnEvent(
  event: TipEvent | undefined,
  asked: { readonly path: string; readonly body: unknown; readonly sub: string },
): boolean {
  if (event?.by.who !== 'staff' || event.by.sub !== asked.sub) return false
  const body = Asked.safeParse(asked.body)
  const isBrought = brings[asked.path.split('/').at(-1) ?? '']
  return body.success && isBrought?.(event, body.data) === true
}
