import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type CampaignList, membersOf, type Typed } from '../../../shared/campaign/campaign-difference.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { useWords } from '../frame/words.ts'
import { BoxFields } from './box-fields.tsx'
import type { Box } from './boxes.ts'
import { newMember, placeOf, type Wrong } from './campaign-entry.ts'

/** What the parts of the editor work on. */
export interface PartProps {
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly onChange: (next: Typed) => void
}

interface Props extends PartProps {
  readonly list: CampaignList
  readonly boxes: readonly Box[]
  /** More of the chosen member. */
  readonly more?: (member: Typed, onMember: (next: Typed) => void) => ComponentChildren
}

/** A list of a campaign: one member chosen and written, others added and taken away. */
export function MemberPart({ typed, wrong, onChange, list, boxes, more }: Props) {
  const { say, language } = useWords()
  const [chosen, setChosen] = useState(0)
  const all = membersOf(typed, list)
  const at = Math.min(chosen, all.length - 1)
  const { [at]: member } = all
  const put = (members: readonly Typed[]) => onChange({ ...typed, [list]: members })
  const onMember = (next: Typed) => put(all.map((one, n) => (n === at ? next : one)))
  const add = () => {
    put([...all, newMember(list, all, list === 'duties' && member ? { clause: member.clause } : {})])
    setChosen(all.length)
  }
  const here = wrong.flatMap((one) =>
    one.field.startsWith(`${list}.${at}.`) ? [{ ...one, field: placeOf(one, typed).path }] : [],
  )
  const marked = new Set(wrong.map(({ field }) => field.split('.').slice(0, 2).join('.')))
  return (
    <fieldset class="flow">
      <legend>{say(`campaign.part.${list}`)}</legend>
      {all.length > 0 && (
        <Choice
          label={say('campaign.choose', { n: all.length })}
          value={String(at)}
          onChange={(n) => setChosen(Number(n))}
        >
          {all.map((one, n) => (
            <option key={n} value={String(n)}>
              {marked.has(`${list}.${n}`) ? '※ ' : ''}
              {String(one.id)}　{String(one[language] ?? '')}
            </option>
          ))}
        </Choice>
      )}
      {member && <BoxFields boxes={boxes} of={member} wrong={here} onChange={onMember} />}
      {member && more?.(member, onMember)}
      <p class="acts">
        <Button onClick={add}>{say('campaign.add')}</Button>
        {member && (
          <Button look="plain" onClick={() => put(all.filter((_, n) => n !== at))}>
            {say('campaign.remove', { name: String(member.id) })}
          </Button>
        )}
      </p>
    </fieldset>
  )
}
