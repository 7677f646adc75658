import { find } from '../make.ts'
import { say } from '../texts.ts'
import type { ReportSession } from './session.ts'

/** The part of the form that takes, cleans and shows files: loaded when the step is near. */
export const loadEvidence = () => import('./files.ts')

/** Listens for chosen files. What was chosen before a reload has to be chosen again, and the page says so. */
export function takeEvidence(session: ReportSession): void {
  const input = find<HTMLInputElement>('#photos')
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    const { takeReportFiles } = await loadEvidence()
    await takeReportFiles(session, files)
  })
  document.addEventListener('submit', waitForFiles, { capture: true })
  if (session.kept.photos > 0) find('#photo-status').textContent = say('report.files.gone')
}

/** The step is not left while a file is being cleaned or a question about one is open. */
function waitForFiles(event: Event): void {
  const unready = document.querySelectorAll<HTMLElement>('[data-step="files"]:not([hidden]) .unready')
  if (unready.length === 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
  find('#photo-status').textContent = say('report.files.unready', { n: unready.length })
  unready[0]?.querySelector('button')?.focus()
}
