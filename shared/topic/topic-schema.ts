import * as z from 'zod'
import { TopicId } from '../value/topic-id.ts'

const text = z.string().min(2)

/** The shape of topics.json. */
export const TopicGroups = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]+$/),
    zh: text,
    en: text,
    pictogram: z.string().startsWith('p-'),
    clause: z.string(),
    topics: z.array(
      z.strictObject({
        id: TopicId,
        zh: text,
        en: text,
        help: z.strictObject({ zh: text, en: text }),
        severity: z.enum(['critical', 'high', 'medium', 'low']),
        immediateDanger: z.boolean(),
        callFirst: z.array(z.enum(['110', '119', '120', '12345', '12350', '12388', '12333'])),
        restricted: z.boolean(),
        referTo: z.array(z.string()),
        clause: z.string(),
        basis: z.string(),
        certainty: z.enum(['high', 'medium', 'low']),
      }),
    ),
  }),
)

/** The shape of agencies.json. Only national numbers: nothing composed. */
export const Agencies = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]+$/),
    zh: text,
    en: text,
    phone: z
      .enum(['110', '119', '12345', '12350', '12333', '12315', '12320', '12328', '12388', '95598'])
      .optional(),
  }),
)
