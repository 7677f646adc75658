import type { TipEvent } from './history.ts'

/**
 * Whether an event reopened a tip and was not the handling office's own doing: the reporter disputed, or an office above
 * had it done again. Only then does its time run anew.
 */
export function isReopenedFromOutside({ step, by, sets }: TipEvent): boolean {
  return step === 'reopen' && (by.who !== 'staff' || sets?.above === true)
}
