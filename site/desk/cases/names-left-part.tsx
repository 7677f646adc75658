import * as z from 'zod'
import type { Case } from '../../../shared/case/case.ts'
import { namesLeftOf } from '../../../shared/case/decide-names.ts'
import { NameDecision, OTHER_NAMES, OtherName } from '../../../shared/case/name-decision.ts'
import { type NameLeft, wordsOf } from '../../../shared/case/names-left.ts'
import { Choice } from '../frame/form/choice.tsx'
import { useWords, type Words } from '../frame/words.ts'
import { boxName } from './box-name.ts'

/** What was chosen for a place, by its words; nothing while it is undecided. */
export type NamesChosen = Readonly<Record<string, NameDecision['as'] | undefined>>

const kinds = NameDecision.shape.as.options

/** What two people decided before stays until somebody chooses anew. */
export const chosenBefore = ({ namesLeft }: Case): NamesChosen =>
  Object.fromEntries((namesLeft?.kept ?? []).map(({ words, as }) => [words, as]))

/** What else the firms are called, a line or a comma between two. Undefined: one of them is none. */
export function otherNamesIn(typed: string): string[] | undefined {
  const names = [...new Set(typed.split(/[\n,，、;；]/).map((one) => one.trim()))].filter((one) => one !== '')
  const parsed = z.array(OtherName).max(OTHER_NAMES).safeParse(names)
  return parsed.success ? parsed.data : undefined
}

/** The decisions of all places of a case, beside what else its firms are called, or nothing while one is missing. */
export function decisionsOn(
  one: Case,
  also: readonly string[],
  chosen: NamesChosen,
): NameDecision[] | undefined {
  const words = [...new Set(namesLeftOf(one, also).map(wordsOf))]
  const decided = words.flatMap((each) => {
    const as = chosen[each]
    return as ? [{ words: each, as }] : []
  })
  return decided.length === words.length ? decided : undefined
}

interface Props {
  readonly one: Case
  /** What else the firms are called: goes with their names, so nothing is asked of it. */
  readonly also: readonly string[]
  readonly chosen: NamesChosen
  /** It was tried, and something is undecided. */
  readonly stopped: boolean
  readonly onChoose: (words: string, as: NameDecision['as'] | undefined) => void
}

/** Where a firm could still be known when its names are out of the text: each place is masked, or stays with a reason. */
export function NamesLeftPart({ one, also, chosen, stopped, onChoose }: Props) {
  const { say } = useWords()
  const left = namesLeftOf(one, also)
  if (left.length === 0) return null
  return (
    <div class="notice err">
      <p>{say('cases.step.namesLeft', { n: left.length })}</p>
      {stopped && <p role="alert">{say('cases.step.namesLeftOpen')}</p>}
      <ul class="plainlist">
        {left.map((place, n) => {
          const words = wordsOf(place)
          return (
            <li key={`${place.field}${n}`}>
              <Place place={place} />
              <Choice
                label={say('cases.step.namesLeftAct', { n: n + 1 })}
                value={chosen[words] ?? ''}
                problem={stopped && !chosen[words] ? say('cases.form.look') : undefined}
                onChange={(value) =>
                  onChoose(
                    words,
                    kinds.find((kind) => kind === value),
                  )
                }
              >
                <option value="" />
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {nameAct(kind, say)}
                  </option>
                ))}
              </Choice>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What the first person said of each place, for the second to read. */
export function NamesProposed({ one }: { one: Case }) {
  const { say } = useWords()
  const left = namesLeftOf(one)
  const { proposed = [], kept = [], also = [] } = one.namesLeft ?? {}
  if (left.length + also.length === 0) return null
  return (
    <div class="notice err">
      {also.length > 0 && (
        <p>{say('cases.step.namesAlsoProposed', { names: also.map((name) => `“${name}”`).join('') })}</p>
      )}
      {left.length > 0 && <p>{say('cases.step.namesProposed', { n: left.length })}</p>}
      <ul class="plainlist">
        {left.map((place, n) => {
          const decision = [...proposed, ...kept].find(({ words }) => words === wordsOf(place))
          return (
            <li key={`${place.field}${n}`}>
              <Place place={place} />{' '}
              <b>{decision ? nameAct(decision.as, say) : say('cases.step.namesNone')}</b>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const nameAct = (as: NameDecision['as'], say: Words['say']) => say(`cases.step.names.${as}`)

function Place({ place: { field, before, found, after } }: { place: NameLeft }) {
  const { say } = useWords()
  return (
    <>
      {boxName(field.replace('content.', ''), say)}
      {say('cases.step.namesLeftColon')}
      {before}
      <mark>{found}</mark>
      {after}
    </>
  )
}
