import { find } from '../../make.ts'
import { faultText, say } from '../../texts.ts'
import type { ReportSession } from '../session.ts'
import { showTrouble } from '../show-problems.ts'
import type { Arrived } from '../walk.ts'
import { showFound } from './show-found.ts'
import { wipeDraft } from './stored.ts'

/** Offers to save a draft, and tells of one that lies here. All else is loaded when somebody asks for it. */
export function takeDraft(session: ReportSession, arrived: Arrived): void {
  const use = async (name: 'showSave' | 'showOpen') => {
    try {
      const draft = await import('./index.ts')
      await draft[name](session, arrived)
    } catch {
      showTrouble(faultText())
    }
  }
  find('#save-draft').addEventListener('click', () => void use('showSave'))
  find('#open-draft').addEventListener('click', () => void use('showOpen'))
  for (const button of document.querySelectorAll('.wipe-draft')) {
    button.addEventListener('click', () => {
      wipeDraft()
      button.closest('[role=status]')?.replaceChildren(say('draft.wiped'))
    })
  }
  showFound(session)
}
