import type { Day } from '../../shared/value/day.ts'
import type { SheetOrder } from '../store/progress.ts'

/** Whether an order was stopped before anything of it became public. */
export const isStopped = (order: SheetOrder | undefined): order is SheetOrder & { readonly stoppedOn: Day } =>
  order?.stoppedOn !== undefined && !order.begun && !order.done

/** Number of the newest edition that is public, or is being written. */
export const newestOrdered = (order: SheetOrder | undefined): number =>
  (order?.edition ?? 0) - (isStopped(order) ? 1 : 0)
