import type { PersonCounts } from '../../../shared/contract/overview.ts'
import type { MonthFigures } from '../../../shared/handling/month-figures.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { queryText } from '../frame/queue-filter.ts'
import { type Say, useWords } from '../frame/words.ts'

/** A figure of the table: what it is called, and its text for a month. */
export const monthRows = (say: Say) => [
  { label: say('overview.month.filed'), of: ({ filed }: MonthFigures) => String(filed) },
  { label: say('overview.month.decided'), of: ({ decided }: MonthFigures) => String(decided) },
  {
    label: say('overview.month.onTime'),
    of: ({ onTime, decided }: MonthFigures) => share(onTime, decided, say),
  },
  {
    label: say('overview.month.days'),
    of: ({ medianDays }: MonthFigures) =>
      medianDays === undefined ? '—' : say('overview.month.daysOf', { n: medianDays }),
  },
  {
    label: say('overview.month.disputed'),
    of: ({ disputed, filed }: MonthFigures) => share(disputed, filed, say),
  },
  { label: say('overview.month.passed'), of: ({ passed, filed }: MonthFigures) => share(passed, filed, say) },
]

/** A part of a whole, with how many in a hundred that is; a dash where there is no whole. */
export function share(part: number, whole: number, say: Say): string {
  return whole === 0 ? '—' : say('overview.month.share', { part, whole, n: Math.round((100 * part) / whole) })
}

/** This month beside the last: what came, what was brought to an outcome, and how well. */
export function MonthsTable({ months }: { months: readonly MonthFigures[] }) {
  const { say } = useWords()
  return (
    <section class="flow" aria-label={say('overview.month.title')}>
      <div class="part-head">
        <h2>{say('overview.month.title')}</h2>
      </div>
      <table class="table compared">
        <thead>
          <tr>
            <th scope="col">{say('overview.month.figure')}</th>
            {months.map(({ month }, n) => (
              <th key={month} scope="col" class="r">
                {say(n === 0 ? 'overview.month.this' : 'overview.month.last')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthRows(say).map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {months.map((figures) => (
                <td key={figures.month} class="r num">
                  {of(figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{say('overview.month.note')}</p>
    </section>
  )
}

/** What each person has in hand, leading to their list, and what they brought to an outcome. */
export function PeopleTable({ people, office }: { people: readonly PersonCounts[]; office: OfficeCode }) {
  const { me } = useDesk()
  const { say } = useWords()
  if (people.length === 0) return null
  const listOf = (sub: string) =>
    `#/tips${queryText({ list: 'open', ...(office !== me.office && { office }), assignee: sub })}`
  return (
    <section class="flow" aria-label={say('overview.people')}>
      <div class="part-head">
        <h2>{say('overview.people')}</h2>
      </div>
      <table class="table compared">
        <thead>
          <tr>
            <th scope="col">{say('overview.person')}</th>
            <th scope="col" class="r">
              {say('overview.open')}
            </th>
            <th scope="col" class="r">
              {say('overview.person.decided')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ sub, name, open, decided }) => (
            <tr key={sub}>
              <th scope="row">{name}</th>
              <td class="r num">{open === 0 ? '0' : <a href={listOf(sub)}>{countText(open)}</a>}</td>
              <td class="r num">{countText(decided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
