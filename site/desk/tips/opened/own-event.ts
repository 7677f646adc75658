import * as z from 'zod'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import { paperNames, printedSubject } from '../../../../shared/tip/printed.ts'
import { isSameContent } from '../../frame/same-content.ts'

/** What of a request says what it would bring. */
const Asked = z.looseObject({
  id: z.string().optional(),
  step: z.string().optional(),
  reason: z.string().optional(),
  words: z.string().optional(),
  result: z.string().optional(),
  document: z.unknown().optional(),
  target: z.string().optional(),
  mergeInto: z.string().optional(),
  sub: z.string().optional(),
  day: z.string().optional(),
  agency: z.string().optional(),
  received: z.unknown().optional(),
  amount: z.number().optional(),
  papers: z.array(z.enum(paperNames)).optional(),
})
type Asked = z.infer<typeof Asked>

/** Of the tip as it stands: its records, by which an event's sealed content is known again. */
type Stands = Pick<TipDetail, 'records'>

/** Whether an event is what a request to the last part of a tip's address brings, with all that was said in it. */
const brings: Readonly<Record<string, (event: TipEvent, asked: Asked, stands: Stands) => boolean>> = {
  steps: ({ kind, step, reason, subject, said }, asked) =>
    kind === 'step' &&
    isSameContent(
      { step, reason, subject, said: spoken(said) },
      {
        ...{ step: asked.step, reason: asked.reason },
        subject: asked.target ?? asked.agency ?? asked.mergeInto,
        said: spoken(asked),
      },
    ),
  undo: ({ kind }) => kind === 'undone',
  messages: ({ kind, subject }, { id }) => kind === 'message' && subject === id,
  // Another of the same kind is another record: it is told by its id, which its words have.
  records: ({ kind, content }, { id }, { records = [] }) =>
    kind === 'recorded' && records.some((one) => one.hash === content && one.id === id),
  referrals: ({ kind, subject, said }, { agency, received }) =>
    kind === (received === undefined ? 'notified' : 'received') &&
    subject === agency &&
    isSameContent(said?.document, received),
  assignee: ({ kind, sets }, { sub }) => kind === 'assigned' && sets?.assignee?.sub === sub,
  reminder: ({ kind, sets }, { day }) => kind === 'reminder' && sets?.remindOn === day,
  prints: ({ kind, subject }, { papers = [] }) => kind === 'printed' && subject === printedSubject(papers),
  extension: ({ kind, said }, { words }) => kind === 'extended' && isSameContent(said?.words, words),
  reward: ({ kind, subject, said }, { amount, words }) =>
    kind === 'rewarded' && subject === String(amount) && isSameContent(said?.words, words),
  parts: ({ kind, content }, { id }) => kind === 'part' && content === id,
}

/** The words of a step, without what binds them. */
const spoken = ({ words, result, document }: Pick<Asked, 'words' | 'result' | 'document'> = {}) => ({
  ...{ words, result, document },
})

/** Whether the first thing that happened to a tip since is what oneself asked for, by the address and the body of the request. */
export function isOwnEvent(
  event: TipEvent | undefined,
  asked: { readonly path: string; readonly body: unknown; readonly sub: string; readonly stands: Stands },
): boolean {
  if (event?.by.who !== 'staff' || event.by.sub !== asked.sub) return false
  const body = Asked.safeParse(asked.body)
  const isBrought = brings[asked.path.split('/').at(-1) ?? '']
  return body.success && isBrought?.(event, body.data, asked.stands) === true
}
