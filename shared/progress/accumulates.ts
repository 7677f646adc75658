import type { Indicator } from '../campaign/campaign-schema.ts'

/** Whether people who were counted once stay counted: then what lies between two periods is those who came. */
export const accumulates = ({ kind, cumulative }: Pick<Indicator, 'kind' | 'cumulative'>): boolean =>
  kind === 'running' || cumulative === true
