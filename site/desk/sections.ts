import { useLayoutEffect, useState } from 'preact/hooks'
import type { MeReply } from '../../shared/contract/me.ts'
import type { MessageKey } from '../../shared/messages/message.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import { cities } from '../../shared/place/division.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { holds } from './frame/desk-context.ts'

/** A part of the desk: its name is its folder and its address, `#/<name>`. */
export interface Section {
  readonly name: SectionName
  readonly label: MessageKey
  /** The section whose sheet it is a tab of; absent: it stands in the head itself. */
  readonly under?: SectionName
}

export type SectionName =
  | ('tips' | 'overview' | 'hotline' | 'claims' | 'cases' | 'progress' | 'progress-reports')
  | ('campaigns' | 'routing' | 'calendar' | 'offices' | 'templates' | 'notices' | 'people' | 'office-keys')

/** The parts that someone's office and roles let them see, as the server decides too. */
export function sectionsOf(me: Pick<MeReply, 'office' | 'roles'>): Section[] {
  const handles = holds(me, 'handler', 'lead')
  const watches = holds(me, 'citySupervisor', 'auditor')
  const publishes = holds(me, 'drafter', 'approver')
  const reports = me.office === PROVINCE || cities.some(({ code }) => code === me.office)
  const rules = publishes || holds(me, 'administrator', 'lead', 'citySupervisor', 'auditor')
  const sections: (Section & { may: boolean })[] = [
    { name: 'tips', label: 'tips.queue.title', may: handles || watches },
    { name: 'overview', label: 'overview.title', may: holds(me, 'lead') || watches },
    { name: 'hotline', label: 'hotline.title', may: handles },
    { name: 'claims', label: 'follow.claim.title', may: handles },
    { name: 'cases', label: 'cases.title', may: publishes || holds(me, 'auditor') },
    {
      name: 'progress',
      label: 'progress.submit.title',
      may: publishes || watches || holds(me, 'lead'),
    },
    {
      name: 'progress-reports',
      label: 'progressReport.title',
      under: 'progress',
      may: reports && (publishes || watches || holds(me, 'lead')),
    },
    { name: 'routing', label: 'routing.title', may: rules },
    { name: 'calendar', label: 'routing.tab.calendar', under: 'routing', may: rules },
    { name: 'offices', label: 'routing.tab.offices', under: 'routing', may: rules },
    { name: 'templates', label: 'templates.title', under: 'routing', may: holds(me, 'lead') },
    {
      name: 'campaigns',
      label: 'campaign.title',
      under: 'routing',
      may: me.office === PROVINCE && (publishes || holds(me, 'auditor')),
    },
    { name: 'notices', label: 'notices.title', may: holds(me, 'lead', 'citySupervisor') },
    { name: 'people', label: 'people.title', may: isAdministrator(me) || holds(me, 'lead', 'auditor') },
    {
      name: 'office-keys',
      label: 'officeKeys.act.title',
      may: isAdministrator(me) || handles || watches || publishes,
    },
  ]
  return sections.filter(({ may }) => may).map(({ may: _, ...section }) => section)
}

/** The section of an address, `#/<name>`: the first one that may be seen when it names none, undefined for any other name. */
export function sectionAt(sections: readonly Section[], name: string | undefined): Section | undefined {
  return name === undefined ? sections[0] : sections.find((one) => one.name === name)
}

/** Where the address after `#` points: `#/tips/abc` is `['tips', 'abc']`. */
export function readHash(hash: string): string[] {
  return hash
    .replace(/^#\/?/, '')
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '')
}

/** What the address after `#` asks for: `#/tips?due=late` has `due`. */
export function readHashQuery(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split('?')[1] ?? '')
}

/** The address after `#`, kept up to date. */
export function useHash(): { path: string[]; query: URLSearchParams } {
  const [hash, setHash] = useState(location.hash)
  useLayoutEffect(() => followHash(setHash), [])
  return { path: readHash(hash), query: readHashQuery(hash) }
}

/** Says the address after `#` now, for it may have changed since it was drawn, and at every change. Returns what ends it. */
export function followHash(heard: (hash: string) => void): () => void {
  const update = () => heard(location.hash)
  addEventListener('hashchange', update)
  update()
  return () => removeEventListener('hashchange', update)
}
