import { isDay } from '../value/day.ts'
import { halfWidth } from '../value/typed-number.ts'
import { isMoment } from './check-rows.ts'
import { ALWAYS } from './sheet.ts'

/** A day or moment that was read; `year`: none was written, and the period does not tell it. */
export type ReadDay = { readonly day: string } | 'year' | undefined

const two = (digits: string | undefined) => String(digits ?? '').padStart(2, '0')

/**
 * A day as people write it: 2023年9月1日, 2023/9/1, 2023.9.1, 2023-9-1, 20230901; 9月1日 where the period is that month. Undefined
 * for anything else.
 */
export function readDay(written: string, period: string): ReadDay {
  const half = halfWidth(written)
  // Nobody can tell whether the 12 of `2023-5-1 2` is one number.
  if (/\d\s+\d/.test(half)) return undefined
  const text = half.replace(/\s/g, '')
  const [, year, month, day] =
    /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  if (year !== undefined) return real(`${year}-${two(month)}-${two(day)}`)
  const [, ofMonth, ofDay] = /^(\d{1,2})月(\d{1,2})日$/.exec(text) ?? []
  if (ofMonth === undefined) return undefined
  if (period === ALWAYS || period.slice(5) !== two(ofMonth)) return 'year'
  return real(`${period.slice(0, 4)}-${two(ofMonth)}-${two(ofDay)}`)
}

/** A moment as people write it: a day as {@link readDay} takes it, then 8:30, 08:30:00, 8时30分, 8点30分 or 8时. */
export function readMoment(written: string, period: string): ReadDay {
  const text = halfWidth(written).trim()
  const [, dayText, hour, minute = '0'] =
    /^(.+?)[T\s]*(?:^|[T\s日])(\d{1,2})(?:[:时点](\d{1,2})(?:分|:\d{2})?|[时点]整?)$/.exec(
      text.replace(/日/, '日 '),
    ) ?? []
  if (dayText === undefined) return undefined
  const read = readDay(dayText, period)
  if (read === undefined || read === 'year') return read
  const moment = `${read.day}T${two(hour)}:${two(minute)}`
  return isMoment(moment) ? { day: moment } : undefined
}

const real = (day: string): ReadDay => (isDay(day) ? { day } : undefined)
