import type { Indicator } from './campaign-schema.ts'

/** Whether an indicator is reported for a month: one of a quarter in its last month alone, and none before the month since which it is asked. */
export const isDue = ({ every, since = '' }: Pick<Indicator, 'every' | 'since'>, month: string): boolean =>
  month >= since && (every === 'month' || Number(month.slice(5)) % 3 === 0)
