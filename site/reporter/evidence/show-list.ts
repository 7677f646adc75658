import type { Evidence } from '../../evidence/evidence.ts'
import type { Room } from '../../evidence/take-file.ts'
import { find, make, makeButton } from '../make.ts'
import { say } from '../texts.ts'
import { nameOf } from './describe.ts'
import { evidenceItem } from './item.ts'

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
    const acts = [removeButton(holder, evidence, n)]
    if (evidence.kind === 'photo') acts.unshift(coverButton(holder, evidence, n))
    return evidenceItem(evidence, n, make('p', 'acts', ...acts))
  })
  find('#photo-list').replaceChildren(...items)
}

/** The same list on the page of answers, without its buttons. */
export function showChecked({ evidence }: Pick<Holder, 'evidence'>): void {
  find('#checked-photos').replaceChildren(...evidence.map((one, n) => evidenceItem(one, n)))
}

function removeButton(holder: Holder, evidence: Evidence, n: number): HTMLButtonElement {
  const button = makeButton('btn small', say('report.files.remove', { name: nameOf(evidence, n) }))
  button.addEventListener('click', () => {
    URL.revokeObjectURL(evidence.preview)
    holder.evidence = holder.evidence.filter((one) => one !== evidence)
    showList(holder)
    find('#photos').focus()
  })
  return button
}

function coverButton(holder: Holder, evidence: Evidence, n: number): HTMLButtonElement {
  const name = make('span', 'vh', nameOf(evidence, n))
  const button = makeButton('btn small', say('report.files.blur'), name)
  button.addEventListener('click', async () => {
    const { coverPhoto } = await import('./cover-photo.ts')
    const covered = await coverPhoto(evidence, nameOf(evidence, n))
    if (covered) {
      URL.revokeObjectURL(evidence.preview)
      holder.evidence = holder.evidence.map((one) => (one === evidence ? covered : one))
      showList(holder)
    }
    find('#photo-list').children[n]?.querySelector('button')?.focus()
  })
  return button
}
