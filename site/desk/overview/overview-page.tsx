import { overviewRoutes, type QueueCounts } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { dateText } from '../../text/date-text.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { addressAbove, addressBehind, isCityFromAbove } from './addresses.ts'
import { Ages, Topics } from './bars.tsx'
import { columns, overviewCsv } from './columns.ts'

/** What is open, by office and by kind. `path`: the office looked into, one's own when absent. */
export function OverviewPage({ path }: { path: readonly string[] }) {
  const { ask, me } = useDesk()
  const { say, language } = useWords()
  const office = path[0] ?? me.unit
  const counts = useLoad(office, () => ask(overviewRoutes.show, { query: { office, below: 1 } }))
  const today = dayInShanghai(new Date())
  const [own, ...below] = counts.value?.offices ?? []
  const csv = overviewCsv(counts.value?.offices ?? [], (code) => officeName(code, language), say)
  return (
    <section class="desk-sheet overview" aria-labelledby="overview-title">
      <h1 id="overview-title">{say('overview.title')}</h1>
      <p class="hint">
        {officeName(office, language)}　{say('overview.asOf', { date: dateText(today, language) })}
      </p>
      {office !== me.unit && (
        <p class="acts">
          <a href={addressAbove(office, me.unit)}>{say('overview.up')}</a>
        </p>
      )}
      <Waiting of={counts} />
      {own && (
        <>
          <OfficeTable own={own} below={below} />
          <div class="two-up">
            <Ages offices={[own, ...below]} />
            <Topics offices={[own, ...below]} />
          </div>
          <p class="acts">
            <a
              class="btn small"
              download={`overview-${office}-${today}.csv`}
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            >
              {say('overview.csv')}
            </a>
            <Button onClick={() => print()}>{say('common.act.print')}</Button>
          </p>
          <p class="hint">{say('overview.note')}</p>
        </>
      )}
    </section>
  )
}

/** A line for each office; every number leads to the list behind it, a city's name to its districts. */
function OfficeTable({ own, below }: { own: QueueCounts; below: readonly QueueCounts[] }) {
  const { say } = useWords()
  const busy = below.filter(({ open }) => open > 0)
  const idle = below.filter(({ open }) => open === 0)
  return (
    <>
      <section class="scroll" aria-label={say('overview.office')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('overview.office')}</th>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" class="r wrap-head">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[own, ...busy].map((counts) => (
              <OfficeRow key={counts.unit} counts={counts} />
            ))}
          </tbody>
        </table>
      </section>
      {idle.length > 0 && (
        <details>
          <summary>{say('overview.idle', { n: idle.length })}</summary>
          <ul class="idle">
            {idle.map(({ unit: office }) => (
              <li key={office}>
                <OfficeLink office={office} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OfficeRow({ counts }: { counts: QueueCounts }) {
  const { me } = useDesk()
  return (
    <tr>
      <th scope="row">
        <OfficeLink office={counts.unit} />
      </th>
      {columns.map(({ id, filter, bad }) => (
        <td key={id} class="r num">
          {counts[id] === 0 ? (
            '0'
          ) : (
            <a class={bad ? 'bad' : undefined} href={addressBehind(counts.unit, me.unit, filter)}>
              {countText(counts[id])}
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}

function OfficeLink({ office }: { office: OfficeCode }) {
  const { me } = useDesk()
  const { language } = useWords()
  const name = officeName(office, language).replace(/[（(].*$/, '')
  return <>{isCityFromAbove(office, me.unit) ? <a href={`#/overview/${office}`}>{name}</a> : name}</>
}
