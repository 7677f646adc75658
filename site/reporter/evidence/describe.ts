import type { Evidence, Trace } from '../../evidence/evidence.ts'
import { say } from '../texts.ts'

const names = {
  photo: 'report.files.photo',
  video: 'report.files.video',
  sound: 'report.files.sound',
  pdf: 'report.files.pdf',
} as const satisfies Record<Evidence['kind'], string>

const traces = {
  place: 'report.files.trace.place',
  time: 'report.files.trace.time',
  device: 'report.files.trace.device',
  author: 'report.files.trace.author',
  other: 'report.files.trace.other',
} as const satisfies Record<Trace, string>

/** What a file is called on the page: its kind, and its place among those of its kind. */
export function nameOf(evidence: Evidence, all: readonly Evidence[]): string {
  const { kind } = evidence
  return say(names[kind], { n: all.filter((one) => one.kind === kind).indexOf(evidence) + 1 })
}

/** A size in words. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Size and length of what will be sent. */
export function measureText({ content, pages }: Evidence): string {
  const size = sizeText(content.size)
  return pages === undefined ? size : `${size}　${say('report.files.pages', { n: pages })}`
}

/** What was removed, or that nothing could be. */
export function removedText({ cleaned, removed }: Evidence): string {
  if (!cleaned) return say('report.files.asItIs')
  if (removed.length === 0) return say('report.files.nothing')
  const order = Object.keys(traces) as Trace[]
  const list = order.filter((one) => removed.includes(one)).map((one) => say(traces[one]))
  return say('report.files.removed', { list: list.join(say('report.files.and')) })
}
