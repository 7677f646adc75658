import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { RuleDifference } from '../../../shared/routing/difference.ts'
import { findAgency, findTopic } from '../../../shared/topic/topic.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { placeText } from '../frame/place-text.ts'
import type { Words } from '../frame/words.ts'

/** Agencies in a line, or that nobody else is told. */
export function agenciesText(ids: readonly string[], { say, language, list }: Words): string {
  return ids.length === 0
    ? say('routing.duty.nobody')
    : list(ids.map((id) => findAgency(id)?.[language] ?? id))
}

/** That another office takes a place's tips. */
export function handlerText(place: OfficeCode, office: OfficeCode, words: Words): string {
  return words.say('routing.handler.line', {
    place: placeText(place, words),
    office: placeText(office, words),
  })
}

/** Which agencies are told of a topic. */
export function dutyText(topic: string, agencies: readonly string[], words: Words): string {
  return words.say('routing.duty.line', {
    topic: topicName(topic, words),
    agencies: agenciesText(agencies, words),
  })
}

/** A line of what a new table changes. */
export function differenceText(line: RuleDifference, words: Words): string {
  const { say } = words
  if (line.kind === 'duty') {
    return say('routing.diff.duty', {
      topic: topicName(line.topic, words),
      before: agenciesText(line.before, words),
      after: agenciesText(line.after, words),
    })
  }
  const place = placeText(line.place, words)
  if (line.kind === 'zone') return say(line.on ? 'routing.diff.zoneOn' : 'routing.diff.zoneOff', { place })
  const office = (code: OfficeCode | undefined) => (code ? placeText(code, words) : say('routing.diff.own'))
  return say('routing.diff.handler', { place, before: office(line.before), after: office(line.after) })
}

/** Which lines of a refused table are at fault; undefined for any other refusal. */
export function wrongLinesText(error: unknown, words: Words): string | undefined {
  if (!(error instanceof Refusal) || error.code !== 'table') return undefined
  const lines = error.fields.map((field) => {
    const [kind, id = ''] = field.split('.')
    return kind === 'duties' ? topicName(id, words) : placeText(id, words)
  })
  return words.say('routing.wrongLines', { lines: words.list(lines) })
}

function topicName(id: string, { language }: Words): string {
  return findTopic(id)?.[language] ?? id
}
