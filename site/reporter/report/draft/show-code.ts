import { inFours } from '../../../../shared/receipt/digits.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { make } from '../../make.ts'
import { sayDay } from '../../texts.ts'
import { remember, type Session } from '../session.ts'
import { holdLock } from './lock.ts'
import { drawScreen, pressable } from './screen.ts'
import { showFound } from './show-found.ts'
import { wipeDraft } from './stored.ts'
import type { SayDraft } from './texts.ts'

/** Shows the code of a draft that was saved just now, once; without one it is the code from before. */
export function showCode(session: Session, text: SayDraft, code: string | undefined, due: Day): void {
  showFound(session)
  const groups = code ? inFours(code).split(' ') : []
  const shown = make('p', 'ticket-no', ...groups.flatMap((group) => [make('span', '', group), ' ']))
  shown.id = 'draft-code'
  drawScreen(
    text(code ? 'code.title' : 'code.again'),
    ...(code ? [shown, make('p', '', make('b', '', text('code.once')))] : []),
    make('p', '', text('code.notSent')),
    make('p', '', text('code.next', { date: sayDay(due) })),
    make(
      'p',
      'acts',
      pressable(text('code.back'), () => history.back(), true),
      pressable(text('wipe'), () => wipe(session, text)),
    ),
  )
}

/** Deletes the draft at once. What is written stays on the page. */
export function wipe(session: Session, text: SayDraft): void {
  wipeDraft()
  holdLock()
  remember(session, { drafted: false })
  showFound(session)
  drawScreen(
    text('wiped'),
    make(
      'p',
      'acts',
      pressable(text('go'), () => history.back(), true),
    ),
  )
}
