import { useState } from 'preact/hooks'
import { indicators } from '../../../shared/campaign/campaign.ts'
import type { SubmissionsReply } from '../../../shared/contract/progress.ts'
import { cities } from '../../../shared/place/division.ts'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { CityRow } from './city-row.tsx'
import { PublishPeriod } from './publish-period.tsx'
import { ReturnForm } from './return-form.tsx'

/** All cities' figures of a period; the province sends some back and publishes. */
export function ProvinceOverview({ live, reply }: { live: Live<SubmissionsReply>; reply: SubmissionsReply }) {
  const { say, language } = useWords()
  const [returning, setReturning] = useState<string>()
  const chosen = reply.submissions.find(({ city }) => city === returning)
  return (
    <>
      <section class="scroll" aria-label={say('progress.form.state')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('page.progress.city')}</th>
              <th scope="col">{say('progress.form.state')}</th>
              {indicators.map((one) => (
                <th key={one.id} scope="col" class="r wrap-head">
                  {one[language]}
                </th>
              ))}
              <th scope="col">{say('progress.form.act')}</th>
            </tr>
          </thead>
          <tbody>
            {cities.map((city) => (
              <CityRow
                key={city.code}
                name={city[language]}
                dueOn={reply.dueOn}
                submission={reply.submissions.find((one) => one.city === city.code)}
                onReturn={() => setReturning(city.code)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">{say('data.cell.missingHelp')}</p>
      <Problem error={live.act.error} />
      {chosen && (
        <ReturnForm
          key={chosen.city}
          submission={chosen}
          live={live}
          onDone={() => setReturning(undefined)}
        />
      )}
      <PublishPeriod live={live} reply={reply} />
    </>
  )
}
