import type { Evidence } from '../../evidence/evidence.ts'
import type { Room } from '../../evidence/take-file.ts'
import { find, make, makeButton } from '../make.ts'
import { say } from '../texts.ts'
import { measureText, nameOf, removedText } from './describe.ts'

/** Who holds the files that were taken: a report, or a message that comes later. */
export interface Holder {
  evidence: Evidence[]
  /** What may still be added. */
  room(): Room
  /** The list is another one now. */
  changed(): void
}

/** The files that were taken, each with a way to take it out, and to cover parts of a photo. */
export function showList(holder: Holder): void {
  holder.changed()
  const items = holder.evidence.map((evidence, n) => {
    const acts = [removeButton(holder, evidence)]
    if (evidence.kind === 'photo') acts.unshift(coverButton(holder, evidence, n))
    return evidenceItem(evidence, holder.evidence, make('p', 'acts', ...acts))
  })
  find('#photo-list').replaceChildren(...items)
}

/** The same list on the page of answers, without its buttons. */
export function showChecked({ evidence }: Pick<Holder, 'evidence'>): void {
  find('#checked-photos').replaceChildren(...evidence.map((one) => evidenceItem(one, evidence)))
}

function removeButton(holder: Holder, evidence: Evidence): HTMLButtonElement {
  const button = makeButton(
    'btn small',
    say('report.files.remove', { name: nameOf(evidence, holder.evidence) }),
  )
  button.addEventListener('click', () => {
    URL.revokeObjectURL(evidence.preview)
    holder.evidence = holder.evidence.filter((one) => one !== evidence)
    showList(holder)
    find('#photos').focus()
  })
  return button
}

function coverButton(holder: Holder, evidence: Evidence, n: number): HTMLButtonElement {
  const name = make('span', 'vh', nameOf(evidence, holder.evidence))
  const button = makeButton('btn small', say('report.files.blur'), name)
  button.addEventListener('click', async () => {
    const { coverPhoto } = await import('./cover-photo.ts')
    const covered = await coverPhoto(evidence, nameOf(evidence, holder.evidence))
    if (covered) {
      URL.revokeObjectURL(evidence.preview)
      holder.evidence = holder.evidence.map((one) => (one === evidence ? covered : one))
      showList(holder)
    }
    find('#photo-list').children[n]?.querySelector('button')?.focus()
  })
  return button
}

/** One file as it will be sent: its preview is made of the very bytes. */
function evidenceItem(evidence: Evidence, all: readonly Evidence[], ...more: readonly Node[]): HTMLElement {
  const name = nameOf(evidence, all)
  const facts = make('p', 'hint', `${name}　${measureText(evidence)}`, make('br'), removedText(evidence))
  if (evidence.covered) facts.append(make('br'), say('report.cover.covered'))
  facts.append(make('br'), say('report.files.preview'))
  return make('li', 'photo', ...previewOf(evidence, name), facts, ...more)
}

function previewOf(evidence: Evidence, name: string): HTMLElement[] {
  if (evidence.kind === 'photo' || evidence.pages) return [pictureOf(evidence, name)]
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
