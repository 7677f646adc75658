import { find, make } from '../../make.ts'
import { remember, type Session } from '../../session.ts'
import { say } from '../../texts.ts'
import type { Evidence } from '../evidence.ts'
import { nameOf } from './describe.ts'
import { evidenceItem } from './item.ts'

/** The files that were taken, each with a way to take it out, and to cover parts of a photo. */
export function showEvidence(session: Session): void {
  remember(session, { photos: session.evidence.length })
  const items = session.evidence.map((evidence, n) => {
    const acts = [removeButton(session, evidence, n)]
    if (evidence.kind === 'photo') acts.unshift(coverButton(session, evidence, n))
    return evidenceItem(evidence, n, make('p', 'acts', ...acts))
  })
  find('#photo-list').replaceChildren(...items)
}

/** The same list on the page of answers, without its buttons. */
export function showChecked(session: Session): void {
  find('#checked-photos').replaceChildren(...session.evidence.map((one, n) => evidenceItem(one, n)))
}

function removeButton(session: Session, evidence: Evidence, n: number): HTMLButtonElement {
  const button = smallButton(say('report.files.remove', { name: nameOf(evidence, n) }))
  button.addEventListener('click', () => {
    URL.revokeObjectURL(evidence.preview)
    session.evidence = session.evidence.filter((one) => one !== evidence)
    showEvidence(session)
    find('#q-files').focus()
  })
  return button
}

function coverButton(session: Session, evidence: Evidence, n: number): HTMLButtonElement {
  const button = smallButton(say('report.files.blur'))
  button.append(make('span', 'vh', nameOf(evidence, n)))
  button.addEventListener('click', async () => {
    const { coverPhoto } = await import('../blur/cover-photo.ts')
    const covered = await coverPhoto(evidence, nameOf(evidence, n))
    if (covered) {
      URL.revokeObjectURL(evidence.preview)
      session.evidence = session.evidence.map((one) => (one === evidence ? covered : one))
      showEvidence(session)
    }
    find('#photo-list').children[n]?.querySelector('button')?.focus()
  })
  return button
}

function smallButton(text: string): HTMLButtonElement {
  const button = make('button', 'btn small', text)
  button.type = 'button'
  return button
}
