import type { MeReply } from '../../shared/contract/me.ts'
import type { MessageKey } from '../../shared/messages/message.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import { cities } from '../../shared/place/division.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { holds } from './frame/desk-context.ts'

/** A part of the desk, and the text that names it. */
export interface Section {
  readonly name:
    | 'tips'
    | 'overview'
    | 'claims'
    | 'hotline'
    | 'cases'
    | 'progress'
    | 'routing'
    | 'notices'
    | 'people'
    | 'keys'
  readonly label: MessageKey
}

/** The parts that someone's office and roles let them see, as the server decides too. */
export function sectionsOf(me: Pick<MeReply, 'unit' | 'roles'>): Section[] {
  const reports = me.unit === PROVINCE || cities.some(({ code }) => code === me.unit)
  const sections: (Section & { may: boolean })[] = [
    {
      name: 'tips',
      label: 'tips.queue.title',
      may: holds(me, 'handler', 'lead', 'citySupervisor', 'auditor'),
    },
    {
      name: 'overview',
      label: 'overview.title',
      may: holds(me, 'lead', 'citySupervisor', 'auditor'),
    },
    { name: 'hotline', label: 'hotline.title', may: holds(me, 'handler', 'lead') },
    { name: 'claims', label: 'follow.claim.title', may: holds(me, 'handler', 'lead') },
    { name: 'cases', label: 'cases.title', may: holds(me, 'drafter', 'approver', 'auditor') },
    {
      name: 'progress',
      label: 'progress.submit.title',
      may: reports && holds(me, 'drafter', 'approver', 'lead', 'citySupervisor', 'auditor'),
    },
    {
      name: 'routing',
      label: 'routing.title',
      may: holds(me, 'drafter', 'approver', 'administrator', 'auditor', 'lead', 'citySupervisor'),
    },
    { name: 'notices', label: 'notices.title', may: holds(me, 'lead', 'citySupervisor') },
    {
      name: 'people',
      label: 'people.title',
      may: isAdministrator(me) || holds(me, 'lead', 'auditor'),
    },
    {
      name: 'keys',
      label: 'officeKeys.act.title',
      may: isAdministrator(me) || holds(me, 'handler', 'lead', 'citySupervisor', 'auditor'),
    },
  ]
  return sections.filter(({ may }) => may).map(({ name, label }) => ({ name, label }))
}
