import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { estimatedNote } from '../estimated.ts'
import { find, make } from '../make.ts'
import { shownOfficeName, shownOfficePhone } from '../office-name.ts'
import { say, sayDay } from '../texts.ts'
import { showLate } from './late.ts'
import type { Letter, Opened } from './opened.ts'
import { agencyName, sayEvent, sayState } from './say-state.ts'
import { today } from './today.ts'

/** Puts an opened receipt on the page. Everything that came from somewhere goes in as text. */
export function showTip({ tip, letters }: Opened): void {
  const state = sayState(tip)
  find('#headline').textContent = state.headline
  const phone = shownOfficePhone(tip.unit)
  const who = phone === undefined ? 'follow.whoUnconfirmed' : 'follow.who'
  const office = say(who, { office: shownOfficeName(tip.unit), phone: phone ?? '' })
  const lines = [
    state.meaning,
    state.next,
    state.by && state.by + estimatedNote(tip.dueBy, tip.provisional),
    office,
  ].filter(Boolean)
  find('#meaning').replaceChildren(...lines.map((line) => make('p', '', line)))
  showLate(tip)
  find('#history').replaceChildren(...timeline(tip))
  const passed = tip.transfers > 0 ? [make('p', '', say('follow.transfers', { n: tip.transfers }))] : []
  find('#transfers').replaceChildren(...passed)
  find('#duties').hidden = tip.referrals.length === 0
  find('#duty-list').replaceChildren(...tip.referrals.map((one) => make('li', '', duty(one))))
  find('#basis').textContent = `${say('follow.dueBasis.rule')} ${say('follow.dueBasis.anon')}`
  showLetters(letters)
  find('#write').hidden = tip.state === 'archived'
  document.title = say('common.title.page', { page: state.headline })
}

function timeline(tip: FollowedTip): HTMLElement[] {
  const last = tip.events.findLast((event) => event.kind !== 'message')
  const items = tip.events.map((event) => {
    const { title, detail } = sayEvent(event)
    const when = make('time', '', sayDay(event.day))
    when.dateTime = event.day
    const more = detail ? [make('br'), make('span', 'hint', detail)] : []
    return make('li', event === last ? 'now' : '', when, make('b', '', title), ...more)
  })
  if (!isOpen(tip.state)) return items
  const due = make('li', 'next', make('span', 'day', say('follow.due', { date: sayDay(tip.dueBy) })))
  due.append(make('b', '', sayState(tip).next))
  return [...items, due]
}

/** Confirmed, told, due, or missed: missed once the day has passed. */
function duty({ body, by, toldOn, receivedOn }: FollowedTip['referrals'][number]): string {
  const name = agencyName(body)
  if (toldOn && receivedOn) {
    const days = { date: sayDay(toldOn), received: sayDay(receivedOn) }
    return say('follow.referral.received', { ...days, body: name })
  }
  if (toldOn) return say('follow.referral.done', { date: sayDay(toldOn), body: name })
  return say(by < today() ? 'follow.referral.missed' : 'follow.referral.due', {
    date: sayDay(by),
    body: name,
  })
}

function showLetters(letters: readonly Letter[]): void {
  const shown = letters.map(letterOf)
  find('#letters').replaceChildren(
    ...(shown.length > 0 ? shown : [make('p', 'hint', say('follow.msg.none'))]),
  )
}

function letterOf({ id, from, day, text, sealedFiles, trouble }: Letter): HTMLElement {
  const mine = from === 'reporter'
  const when = make('time', '', sayDay(day))
  when.dateTime = day
  const head = make('p', 'from', make('b', '', say(mine ? 'follow.mine' : 'follow.office')), when)
  const body = make('p', text === undefined ? 'hint' : 'as-typed', text ?? say(`follow.msg.${trouble}`))
  const more = sealedFiles ? [make('p', 'hint', say('follow.msg.files', { n: sealedFiles.length }))] : []
  const letter = make('article', mine ? 'letter mine' : 'letter', head, body, ...more)
  letter.dataset.letter = id
  return letter
}
