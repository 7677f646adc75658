import { find, make, makeButton } from '../make.ts'
import { say } from '../texts.ts'

/** The row of a chosen file that is not, or not yet, among those that will be sent. */
export interface WaitingRow {
  /** The reporter does not want it any more. */
  readonly isLeft: () => boolean
  /** Says why it was not taken; stays until the reporter has read it. */
  readonly refuse: (text: string) => void
  /** Asks whether it goes as it is. */
  readonly ask: () => Promise<boolean>
  /** It was taken, or left out. */
  readonly end: () => void
}

/** Puts a row for a chosen file on the page. */
export function addRow(file: File): WaitingRow {
  const row = make(
    'li',
    'file waiting unready',
    make('p', '', say('report.files.working', { name: file.name })),
  )
  const cancel = button(say('report.files.cancel'), file.name)
  let left = false
  cancel.addEventListener('click', () => {
    left = true
    leave(row)
  })
  row.append(make('p', 'acts', cancel))
  find('#file-waiting').append(row)
  return {
    isLeft: () => left,
    refuse(text) {
      const close = button(say('report.files.dismiss'), file.name)
      close.addEventListener('click', () => leave(row))
      row.classList.remove('unready')
      row.replaceChildren(make('p', 'field-error', text), make('p', 'acts', close))
    },
    ask: async () => !left && askIn(row, file),
    end: () => row.remove(),
  }
}

function askIn(row: HTMLElement, file: File): Promise<boolean> {
  const yes = button(say('report.files.consentYes'), file.name)
  const no = button(say('report.files.consentNo'), file.name)
  const question = make('p', '', make('strong', '', file.name), make('br'), say('report.files.consent'))
  row.replaceChildren(make('div', 'notice', question, make('p', 'acts', no, yes)))
  no.focus()
  return new Promise((answer) => {
    yes.addEventListener('click', () => {
      leave(row)
      answer(true)
    })
    no.addEventListener('click', () => {
      leave(row)
      answer(false)
    })
  })
}

/** The focus does not fall off the page with the button that had it. */
function leave(row: HTMLElement): void {
  row.remove()
  find('#photos').focus()
}

/** A button whose name says aloud which file it is about. */
const button = (text: string, about: string) => makeButton('btn small', text, make('span', 'vh', about))
