import type { Evidence } from '../../evidence/evidence.ts'
import { make } from '../make.ts'
import { say } from '../texts.ts'
import { measureText, nameOf, removedText } from './describe.ts'

/** One file as it will be sent: its preview is made of the very bytes. */
export function evidenceItem(evidence: Evidence, index: number, ...more: readonly Node[]): HTMLElement {
  const name = nameOf(evidence, index)
  const facts = make('p', 'hint', `${name}　${measureText(evidence)}`, make('br'), removedText(evidence))
  if (evidence.covered) facts.append(make('br'), say('report.cover.covered'))
  facts.append(make('br'), say('report.files.preview'))
  return make('li', 'photo', ...previewOf(evidence, name), facts, ...more)
}

function previewOf(evidence: Evidence, name: string): HTMLElement[] {
  if (evidence.kind === 'photo') return [pictureOf(evidence, name)]
  if (evidence.kind === 'video') return [playerOf('video', evidence, name)]
  if (evidence.kind === 'sound') return [playerOf('audio', evidence, name)]
  return []
}

function pictureOf({ preview, width = 0, height = 0 }: Evidence, name: string): HTMLElement {
  const picture = make('img')
  picture.src = preview
  picture.alt = name
  picture.width = width
  picture.height = height
  return picture
}

function playerOf(element: 'video' | 'audio', { preview }: Evidence, name: string): HTMLElement {
  const player = make(element)
  player.controls = true
  player.preload = 'metadata'
  player.src = preview
  player.setAttribute('aria-label', name)
  if (player instanceof HTMLVideoElement) player.playsInline = true
  return player
}
