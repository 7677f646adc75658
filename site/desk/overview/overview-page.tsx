import { overviewRoutes } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { addressAbove } from './addresses.ts'
import { Ages, Topics } from './bars.tsx'
import { overviewCsv } from './columns.ts'
import { OfficeTable } from './office-table.tsx'

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
