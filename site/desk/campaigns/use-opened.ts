import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CampaignList } from '../../../shared/campaign/campaign-difference.ts'
import { memberAt, type Part, partOf } from './marks.ts'

/** Which member of each list is open. */
export type Chosen = Partial<Record<CampaignList, number>>

/** What of the editor is open, and the way to any field: `goTo('duties.3.due.days')` opens what it lies in and puts the focus there. */
export function useOpened<Room extends HTMLElement>() {
  const room = useRef<Room>(null)
  const [part, setPart] = useState<Part>('head')
  const [chosen, setChosen] = useState<Chosen>({})
  const [goal, setGoal] = useState<{ readonly field: string }>()
  const choose = (list: CampaignList, n: number) => setChosen((now) => ({ ...now, [list]: n }))
  useLayoutEffect(() => {
    if (goal && room.current) boxOf(room.current, goal.field)?.focus()
  }, [goal])
  const goTo = (field: string) => {
    const member = memberAt(field)
    setPart(partOf(field))
    if (member) choose(member.list, member.n)
    setGoal({ field })
  }
  return { room, part, setPart, chosen, choose, goTo, goal: goal?.field }
}

/** The box of a field, or of what it lies in. */
function boxOf(room: HTMLElement, field: string): HTMLElement | undefined {
  const names = field.split('.')
  for (let n = names.length; n > 0; n--) {
    const place = room.querySelector(`[data-at="${CSS.escape(names.slice(0, n).join('.'))}"]`)
    const box =
      place?.querySelector<HTMLElement>('[aria-invalid=true]') ?? place?.querySelector<HTMLElement>(BOX)
    if (box) return box
  }
  return undefined
}

const BOX = 'input, select, textarea'
