import { message } from '../../../shared/messages/message.ts'
import { releaseDays } from '../../../shared/open-data/release-days.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'
import { type DataFile, dataFile } from '../data-files.ts'

/** `/data/calendar.ics`: what is published when (RFC 5545). Lines end as the standard wants, and none is longer than 75 bytes. */
export function calendarFile({ settings, campaigns, day: today }: PublicRecords): DataFile {
  const host = new URL(settings.origin).host
  const events = releaseDays(today, campaigns).flatMap(({ day, what, month }) => [
    'BEGIN:VEVENT',
    `UID:${what}-${month}@${host}`,
    `DTSTAMP:${written(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${written(day)}`,
    `DTEND;VALUE=DATE:${written(addDays(day, 1))}`,
    `SUMMARY:${escaped(message('zh', `page.calendar.${what}`, { month }))}`,
    `URL:${settings.origin}/data/calendar/`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//mingcha//ZH`,
    ...events,
    'END:VCALENDAR',
  ]
  return dataFile(
    'data/calendar.ics',
    'text/calendar; charset=utf-8',
    lines.flatMap(folded).join('\r\n').concat('\r\n'),
  )
}

const written = (day: Day) => day.replaceAll('-', '')
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`)

/** A line in pieces of at most 75 bytes, each after the first begun with a blank; no character is cut. */
function folded(line: string): string[] {
  const pieces = ['']
  for (const sign of line) {
    const last = pieces.at(-1) ?? ''
    if (Buffer.byteLength(last + sign) > 75) pieces.push(` ${sign}`)
    else pieces[pieces.length - 1] = last + sign
  }
  return pieces
}
