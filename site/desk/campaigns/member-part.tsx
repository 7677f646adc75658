import type { ComponentChildren } from 'preact'
import { type CampaignList, membersOf, type Typed } from '../../../shared/campaign/campaign-difference.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { useWords } from '../frame/words.ts'
import { BoxFields } from './box-fields.tsx'
import type { Box } from './boxes.ts'
import { newMember } from './campaign-entry.ts'
import { type Mark, marksIn } from './marks.ts'
import type { Chosen } from './use-opened.ts'

/** What the parts of the editor work on. */
export interface PartProps {
  readonly typed: Typed
  /** What is at fault. */
  readonly marks: readonly Mark[]
  readonly chosen: Chosen
  readonly onChoose: (list: CampaignList, n: number) => void
  readonly onChange: (next: Typed) => void
}

interface Props extends PartProps {
  readonly list: CampaignList
  readonly boxes: readonly Box[]
  /** More of the chosen member. */
  readonly more?: (
    member: Typed,
    at: string,
    marks: readonly Mark[],
    onMember: (next: Typed) => void,
  ) => ComponentChildren
}

/** A list of a campaign: one member chosen and written, others added and taken away. */
export function MemberPart({ typed, marks, chosen, onChoose, onChange, list, boxes, more }: Props) {
  const { say, language } = useWords()
  const all = membersOf(typed, list)
  const at = Math.min(chosen[list] ?? 0, all.length - 1)
  const place = `${list}.${at}`
  const { [at]: member } = all
  const put = (members: readonly Typed[]) => onChange({ ...typed, [list]: members })
  const onMember = (next: Typed) => put(all.map((one, n) => (n === at ? next : one)))
  const add = () => {
    put([...all, newMember(list, all, list === 'duties' && member ? { clause: member.clause } : {})])
    onChoose(list, all.length)
  }
  const here = marksIn(marks, place)
  const marked = new Set(marks.map(({ field }) => field.split('.').slice(0, 2).join('.')))
  return (
    <fieldset class="flow" data-at={list}>
      <legend>{say(`campaign.part.${list}`)}</legend>
      {all.length > 0 && (
        <Choice
          label={say('campaign.choose', { n: all.length })}
          value={String(at)}
          problem={marks.find(({ field }) => field === list)?.says}
          onChange={(n) => onChoose(list, Number(n))}
        >
          {all.map((one, n) => (
            <option key={n} value={String(n)}>
              {marked.has(`${list}.${n}`) ? '※ ' : ''}
              {String(one.id)}　{String(one[language] ?? '')}
            </option>
          ))}
        </Choice>
      )}
      {member && <BoxFields boxes={boxes} of={member} at={place} marks={here} onChange={onMember} />}
      {member && more?.(member, place, here, onMember)}
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
