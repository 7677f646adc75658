import { useMemo } from 'preact/hooks'
import { campaignDifference, type Typed } from '../../../shared/campaign/campaign-difference.ts'
import { useWords } from '../frame/words.ts'

/** What a campaign changes against the version in force; of a new one, that it is new. */
export function Difference({ before, after }: { before: Typed | undefined; after: Typed }) {
  const { say } = useWords()
  const lines = useMemo(() => (before ? campaignDifference(before, after) : []), [before, after])
  return (
    <section class="flow" aria-labelledby="campaign-difference">
      <h3 id="campaign-difference">{say('campaign.difference')}</h3>
      {!before && <p class="hint">{say('campaign.difference.new')}</p>}
      {before && lines.length === 0 && <p class="hint">{say('campaign.difference.none')}</p>}
      <ul class="difference">
        {lines.map(({ part, id, kind, fields }) => (
          <li key={`${part} ${id}`}>
            {say(`campaign.part.${part}`)}　{id !== undefined && <b>{id}　</b>}
            {say(`campaign.diff.${kind}`)}
            {fields.length > 0 && (
              <details>
                <summary>{say('campaign.diff.fields', { n: fields.length })}</summary>
                <dl>
                  {fields.map((field) => (
                    <div key={field.name}>
                      <dt class="code">{field.name}</dt>
                      <dd>
                        <del>{field.before ?? say('campaign.none')}</del> →{' '}
                        <ins>{field.after ?? say('campaign.none')}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
