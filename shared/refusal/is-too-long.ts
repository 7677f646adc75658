import type * as z from 'zod'

/** Whether nothing else is wrong with what was sent than texts that are longer than somebody may write them. */
export const isTooLong = ({ issues }: z.ZodError): boolean =>
  issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string' && issue.exact !== true)
