import type { MessageKey } from '../../../shared/messages/message.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import { FileTrouble, type Reason, type Watch } from '../../evidence/evidence.ts'
import { FILE_MEGABYTES, megabytes } from '../../evidence/limits.ts'
import { takeFile } from '../../evidence/take-file.ts'
import { find, make, makeButton } from '../make.ts'
import { say } from '../texts.ts'
import { type Holder, showList } from './show-list.ts'

let before: Promise<void> = Promise.resolve()

/** Takes chosen files one after the other; one that is refused says so beside its name, the others stay. */
export function takeFiles(holder: Holder, files: readonly File[]): Promise<void> {
  const rows = files.map((file) => ({ file, row: addRow(file) }))
  const mine = before.then(async () => {
    for (const { file, row } of rows) {
      if (row.isLeft()) continue
      try {
        const evidence = await takeFile(file, holder.room(), row.ask, row.watch)
        if (evidence && row.isLeft()) URL.revokeObjectURL(evidence.preview)
        else if (evidence) holder.evidence.push(evidence)
        row.end()
      } catch (cause) {
        if (!row.isLeft()) row.refuse(fileTroubleText(cause, file))
      }
      showList(holder)
    }
    find('#photo-status').textContent = say('report.files.taken', { n: holder.evidence.length })
  })
  before = mine
  return mine
}

const texts = {
  kind: 'report.files.error.kind',
  fake: 'report.files.error.fake',
  empty: 'report.files.error.empty',
  broken: 'report.files.error.broken',
  pixels: 'report.files.error.pixels',
  metadata: 'report.files.error.metadata',
  noSpace: 'report.files.error.noSpace',
  tooBig: 'report.files.error.tooBig',
  tooMany: 'report.files.error.tooMany',
  total: 'report.files.error.total',
  uncleanable: 'report.files.error.metadata',
} as const satisfies Record<Reason, MessageKey>

/** Why a file was not taken, in words. What nobody foresaw is most often a lack of memory. */
function fileTroubleText(cause: unknown, { name, size }: File): string {
  const reason = cause instanceof FileTrouble ? cause.reason : 'noSpace'
  return say(texts[reason], { name, size: megabytes(size), mb: FILE_MEGABYTES, n: TIP_FILES })
}

/** The row of a chosen file that is not, or not yet, among those that will be sent. */
interface WaitingRow {
  /** The reporter does not want it any more. */
  readonly isLeft: () => boolean
  /** Shows how far cleaning is, and ends it once the reporter leaves the file out. */
  readonly watch: Watch
  /** Says why it was not taken; stays until the reporter has read it. */
  readonly refuse: (text: string) => void
  /** Asks whether it goes as it is. */
  readonly ask: () => Promise<boolean>
  /** It was taken, or left out. */
  readonly end: () => void
}

/** Puts a row for a chosen file on the page. */
function addRow(file: File): WaitingRow {
  const working = say('report.files.working', { name: file.name })
  const bar = make('progress')
  bar.max = 1
  bar.setAttribute('aria-label', working)
  const cancel = button(say('report.files.cancel'), file.name)
  const row = make('li', 'file waiting unready', make('p', '', working), bar, make('p', 'acts', cancel))
  const left = new AbortController()
  cancel.addEventListener('click', () => {
    left.abort()
    leave(row)
  })
  find('#file-waiting').append(row)
  return {
    isLeft: () => left.signal.aborted,
    watch: {
      signal: left.signal,
      progress: (share) => {
        bar.value = share
      },
    },
    refuse(text) {
      const close = button(say('report.files.dismiss'), file.name)
      close.addEventListener('click', () => leave(row))
      row.classList.remove('unready')
      row.replaceChildren(make('p', 'field-error', text), make('p', 'acts', close))
    },
    ask: async () => !left.signal.aborted && askIn(row, file),
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
