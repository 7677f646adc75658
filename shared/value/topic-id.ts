import * as z from 'zod'

/** Id of a topic: its group's letters and two digits, `PIT-02`. */
export const TopicId = z.string().regex(/^[A-Z]+-\d{2}$/)
export type TopicId = z.infer<typeof TopicId>
