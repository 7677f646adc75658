import { useMemo } from 'preact/hooks'
import {
  type CampaignDifference,
  type ChangedField,
  campaignDifference,
  membersOf,
  type Typed,
} from '../../../shared/campaign/campaign-difference.ts'
import { useWords } from '../frame/words.ts'
import { valueLabel } from './box-fields.tsx'
import { boxAt } from './boxes.ts'
import { FieldName } from './field-name.tsx'

/** What a campaign changes against the version in force, field by field; of a new one all that it says. */
export function Difference({ before, after }: { before: Typed | undefined; after: Typed }) {
  const { say } = useWords()
  const lines = useMemo(() => campaignDifference(before ?? {}, after), [before, after])
  return (
    <section class="flow" aria-labelledby="campaign-difference">
      <h3 id="campaign-difference">{say('campaign.difference')}</h3>
      {!before && <p class="hint">{say('campaign.difference.new')}</p>}
      {lines.length === 0 && <p class="hint">{say('campaign.difference.none')}</p>}
      <DifferenceLines {...{ lines, before: before ?? {}, after }} />
    </section>
  )
}

/** The lines alone, of two that are compared otherwise. */
export function DifferenceLines({
  lines,
  before,
  after,
}: Omit<LineProps, 'line'> & { readonly lines: readonly CampaignDifference[] }) {
  return (
    <ul class="difference">
      {lines.map((line) => (
        <li key={`${line.part} ${line.id}`}>
          <DifferenceLine {...{ line, before, after }} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  readonly line: CampaignDifference
  readonly before: Typed
  readonly after: Typed
}

function DifferenceLine({ line: { part, id, kind, fields }, before, after }: LineProps) {
  const { say, language } = useWords()
  const list = part === 'settings' ? 'head' : part
  const member =
    list === 'head'
      ? undefined
      : [after, before].flatMap((of) => membersOf(of, list)).find((one) => one.id === id)
  return (
    <>
      {say(`campaign.part.${part}`)}　
      {id !== undefined && (
        <b>
          {id}　{String(member?.[language] ?? '')}　
        </b>
      )}
      {say(`campaign.diff.${kind}`)}
      {fields.length > 0 && (
        <details open={kind === 'changed'}>
          <summary>
            {say(kind === 'changed' ? 'campaign.diff.fields' : 'campaign.diff.says', { n: fields.length })}
          </summary>
          <dl>
            {fields.map((field) => (
              <div key={field.name}>
                <dt>
                  <FieldName part={list} path={field.name} />
                </dt>
                <dd>
                  <FieldChange part={list} field={field} kind={kind} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

interface ChangeProps {
  readonly part: Exclude<CampaignDifference['part'], 'settings'>
  readonly field: ChangedField
  readonly kind: CampaignDifference['kind']
}

/** A field before and after; of what came or went what it says. */
function FieldChange({ part, field: { name, before, after }, kind }: ChangeProps) {
  const { say } = useWords()
  const box = boxAt(part, name)
  const text = (value: string | undefined) => {
    if (value === undefined) return say('campaign.none')
    if (box?.kind === 'yes') return say('campaign.yes')
    return box?.kind === 'choice' ? say(valueLabel(value)) : value
  }
  if (kind === 'added') return <ins>{text(after)}</ins>
  if (kind === 'removed') return <del>{text(before)}</del>
  return (
    <>
      <del>{text(before)}</del> → <ins>{text(after)}</ins>
    </>
  )
}
