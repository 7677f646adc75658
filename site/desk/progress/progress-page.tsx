import { progressRoutes } from '../../../shared/contract/progress.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { CitySubmission } from './city-submission.tsx'
import { periods } from './periods.ts'
import { ProvinceOverview } from './province-overview.tsx'

/** A period's figures: one's own city's to fill in, or all cities' for the province. */
export function ProgressPage({ path }: { path: readonly string[] }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const period = periods.find((one) => one === path[0]) ?? periods[0] ?? ''
  const live = useLive(progressRoutes.submissions, { query: { period } })
  const reply = live.loaded.value
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-title">
      <h1 id="progress-title">{say('progress.submit.title')}</h1>
      <div class="period-line">
        <Choice
          label={say('progress.form.period')}
          value={period}
          onChange={(next) => {
            location.hash = `#/progress/${next}`
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {monthText(one, language)}
            </option>
          ))}
        </Choice>
        {reply && <p class="hint">{say('progress.submit.due', { date: dateText(reply.dueOn, language) })}</p>}
      </div>
      {!reply && <Waiting of={live.loaded} />}
      {reply && me.unit === PROVINCE && <ProvinceOverview key={period} live={live} reply={reply} />}
      {reply && me.unit !== PROVINCE && <CitySubmission key={period} live={live} reply={reply} />}
    </section>
  )
}
