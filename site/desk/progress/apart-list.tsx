import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { SubmissionReply } from '../../../shared/contract/progress.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { placeText } from '../frame/place-text.ts'
import { Scroll } from '../frame/scroll.tsx'
import { useWords } from '../frame/words.ts'
import type { SheetAt } from './address.ts'

interface Props {
  readonly at: SheetAt
  /** The city. */
  readonly area: string
  readonly apart: SubmissionReply['apart']
  /** Whether it is the city itself that reads. */
  readonly own?: true
}

/** Where a city's rows no longer agree with what its places handed in since: both numbers. Who is responsible decides; nothing changes by itself. */
export function ApartList({ at, area, apart, own }: Props) {
  const words = useWords()
  const { say, language } = words
  if (apart.length === 0) return null
  return (
    <section class="notice flow" aria-labelledby="apart-title">
      <h2 id="apart-title">{say('progress.apart.title', { n: apart.length })}</h2>
      <p>{say(own ? 'progress.apart.own' : 'progress.apart.other')}</p>
      <Scroll name={say('progress.apart.where')}>
        <table class="table register-lines">
          <thead>
            <tr>
              <th scope="col">{say('progress.apart.where')}</th>
              <th scope="col" class="r">
                {say('progress.apart.stands')}
              </th>
              <th scope="col" class="r">
                {say('progress.apart.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {apart.map((one) => {
              const indicator = findIndicator(at.campaign, one.indicator)
              const what = one.column === 'of' ? indicator?.of?.[language] : indicator?.[language]
              return (
                <tr key={`${one.area}/${one.indicator}/${one.column}`}>
                  <th scope="row">
                    {one.area === area ? say('progress.apart.sum') : placeText(one.area, words)}　{what}
                  </th>
                  <td class="r">{numberText(one.stands)}</td>
                  <td class="r">{numberText(one.now)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
