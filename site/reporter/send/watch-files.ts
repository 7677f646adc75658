import type { Evidence } from '../../evidence/evidence.ts'
import { nameOf, sizeText } from '../evidence/describe.ts'
import { find, make, makeButton } from '../make.ts'
import { say } from '../texts.ts'
import { SendTrouble } from '../trouble.ts'
import type { Watch } from './send-files.ts'

interface Row {
  readonly name: string
  readonly bar: HTMLProgressElement
  readonly state: HTMLElement
  readonly acts: HTMLElement
  readonly left: AbortController
}

/** Rows of the page that is shown while sending: how far each file is, a way to leave it out, and to go on. */
export function watchFiles(files: readonly Evidence[], leaveOut: (evidence: Evidence) => void): Watch {
  const rows = new Map(files.map((evidence) => [evidence, makeRow(evidence, files, leaveOut)]))
  find('#sending-files').replaceChildren(...[...rows.values()].map(showRow))
  const rowOf = (evidence: Evidence): Row =>
    rows.get(evidence) ?? makeRow(evidence, [...files, evidence], leaveOut)
  return {
    left: (evidence) => rowOf(evidence).left.signal,
    interrupted: (evidence) => waitIn(rowOf(evidence)),
    progress(evidence, share) {
      const { bar, state, acts, left } = rowOf(evidence)
      if (left.signal.aborted) return
      bar.value = share
      state.textContent =
        share < 1
          ? `${Math.floor(share * 100)}%　${sizeText(evidence.content.size)}`
          : say('report.files.done')
      if (share === 1) acts.replaceChildren()
    },
  }
}

function makeRow(evidence: Evidence, all: readonly Evidence[], leaveOut: (evidence: Evidence) => void): Row {
  const name = nameOf(evidence, all)
  const left = new AbortController()
  const bar = make('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', name)
  const state = make('span', 'hint', sizeText(evidence.content.size))
  const cancel = button(say('report.files.cancel'), name)
  const acts = make('p', 'acts', cancel)
  cancel.addEventListener('click', () => {
    leaveOut(evidence)
    state.textContent = say('report.files.leftOut')
    acts.replaceChildren()
    find('#sending-now').focus()
    left.abort()
  })
  return { name, bar, state, acts, left }
}

function showRow({ name, bar, state, acts }: Row): HTMLElement {
  return make('li', 'file', make('span', '', name), state, bar, acts)
}

/** Waits until the reporter wants to go on, or leaves the file out. Rejects with {@link SendTrouble} when they stop for now. */
function waitIn({ name, state, acts, left }: Row): Promise<void> {
  const resume = button(say('report.files.resume'), name)
  resume.classList.add('go')
  state.textContent = ''
  find('#sending-now').textContent = say('report.files.error.network')
  const pause = button(say('report.files.pause'), '')
  acts.prepend(resume, pause)
  resume.focus()
  return new Promise((done, stopped) => {
    const end = () => {
      resume.remove()
      pause.remove()
      find('#sending-now').textContent = say('report.check.sending')
      done()
    }
    resume.addEventListener('click', end)
    left.signal.addEventListener('abort', end)
    // What arrived stays known, and the chunk that is missing is the next one to go.
    pause.addEventListener('click', () => {
      find('#sending-files').replaceChildren()
      find('#sending-now').textContent = ''
      stopped(new SendTrouble(say('report.files.paused')))
    })
  })
}

/** A button whose name says aloud which file it is about. */
const button = (text: string, about: string) => makeButton('btn small', text, make('span', 'vh', about))
