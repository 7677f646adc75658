import * as z from 'zod'
import { keptOn, namesLeftOf } from '../../../shared/case/decide-names.ts'
import { NameDecision, OTHER_NAMES, OtherName } from '../../../shared/case/name-decision.ts'
import { decisionOn, type NameLeft, wordsOf } from '../../../shared/case/names-left.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { Choice } from '../frame/form/choice.tsx'
import { useWords, type Words } from '../frame/words.ts'
import { boxName } from './box-name.ts'

/** What was chosen for a place, by its words; nothing while it is undecided. */
export type NamesChosen = Readonly<Record<string, NameDecision['as'] | undefined>>

const kinds = NameDecision.shape.as.options

/** What else the firms are called, a line or a comma between two. Undefined: one of them is none. */
export function otherNamesIn(typed: string): string[] | undefined {
  const names = [...new Set(typed.split(/[\n,，、;；]/).map((one) => one.trim()))].filter((one) => one !== '')
  const parsed = z.array(OtherName).max(OTHER_NAMES).safeParse(names)
  return parsed.success ? parsed.data : undefined
}

/**
 * The decisions of all places of a case, beside what else its firms are called, or nothing while one is missing. What two people decided
 * before stays until somebody chooses anew.
 */
export function decisionsOn(
  shown: Shown,
  also: readonly string[],
  chosen: NamesChosen,
): NameDecision[] | undefined {
  const left = leftIn(shown, also)
  const words = [...new Set(left.map(wordsOf))]
  const before = keptOn(shown.case, left, also)
  const decided = words.flatMap((each) => {
    const as = chosen[each] ?? before.find((one) => one.words === each)?.as
    return as ? [{ words: each, as }] : []
  })
  return decided.length === words.length ? decided : undefined
}

/**
 * What was chosen, also for places whose words are others once something else counts as a name: the same place of the same box, though some
 * are gone. Where two of them read alike now and were chosen otherwise, nothing is chosen.
 */
export function carriedOver(
  shown: Shown,
  was: readonly string[],
  now: readonly string[],
  chosen: NamesChosen,
): NamesChosen {
  const before = leftIn(shown, was)
  const carried = new Map<string, NameDecision['as'] | undefined>()
  const next = leftIn(shown, now)
  for (const field of new Set(next.map((one) => one.field))) {
    const own = next.filter((one) => one.field === field)
    const old = before.filter((one) => one.field === field)
    let from = 0
    for (const place of own) {
      const rest = old.slice(from)
      const at = old.length === own.length ? 0 : rest.findIndex((one) => isSame(one, place))
      const same = at < 0 ? undefined : rest[at]
      if (!same) continue
      from += at + 1
      const [words, as] = [wordsOf(place), chosen[wordsOf(same)]]
      carried.set(words, carried.has(words) && carried.get(words) !== as ? undefined : as)
    }
  }
  return { ...chosen, ...Object.fromEntries(carried) }
}

/** Whether two places say the same, with the same sign right before or after it. */
const isSame = (one: NameLeft, other: NameLeft): boolean =>
  one.found === other.found &&
  (one.before.slice(-1) === other.before.slice(-1) || one.after.charAt(0) === other.after.charAt(0))

/** A case, and what was said of it beside its text. */
type Shown = Pick<CaseReply, 'case' | 'told'>

const leftIn = ({ case: one, told = [] }: Shown, also?: readonly string[]) => namesLeftOf(one, told, also)

interface Props {
  readonly shown: Shown
  /** What else the firms are called: goes with their names, so nothing is asked of it. */
  readonly also: readonly string[]
  readonly chosen: NamesChosen
  /** It was tried, and something is undecided. */
  readonly stopped: boolean
  readonly onChoose: (words: string, as: NameDecision['as'] | undefined) => void
}

/**
 * Where a firm could still be known when its names are out of the text: each place is masked, or stays with a reason. What two people
 * decided before stands apart, to be decided anew by who likes.
 */
export function NamesLeftPart({ shown, also, ...more }: Props) {
  const { say } = useWords()
  const left = leftIn(shown, also)
  const before = keptOn(shown.case, left, also)
  const open = left.filter((place) => !decisionOn(place, before))
  const decided = left.filter((place) => decisionOn(place, before))
  return (
    <>
      {open.length > 0 && (
        <div class="notice err">
          <p>{say('cases.step.namesLeft', { n: open.length })}</p>
          {more.stopped && <p role="alert">{say('cases.step.namesLeftOpen')}</p>}
          <Places places={open} before={before} {...more} />
        </div>
      )}
      {decided.length > 0 && (
        <details>
          <summary>{say('cases.step.namesDecided', { n: decided.length })}</summary>
          <Places places={decided} before={before} {...more} />
        </details>
      )}
    </>
  )
}

interface PlacesProps extends Pick<Props, 'chosen' | 'stopped' | 'onChoose'> {
  readonly places: readonly NameLeft[]
  readonly before: readonly NameDecision[]
}

function Places({ places, before, chosen, stopped, onChoose }: PlacesProps) {
  const { say } = useWords()
  return (
    <ul class="plainlist">
      {places.map((place, n) => {
        const words = wordsOf(place)
        const value = chosen[words] ?? decisionOn(place, before)?.as ?? ''
        return (
          <li key={`${place.field}${n}`}>
            <Place place={place} />
            <Choice
              label={say('cases.step.namesLeftAct', { n: n + 1 })}
              value={value}
              problem={stopped && value === '' ? say('cases.form.look') : undefined}
              onChange={(next) =>
                onChoose(
                  words,
                  kinds.find((kind) => kind === next),
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
  )
}

/** What the first person said of each place, for the second to read. */
export function NamesProposed({ shown }: Pick<Props, 'shown'>) {
  const { say } = useWords()
  const left = leftIn(shown)
  const { proposed = [], also = [] } = shown.case.namesLeft ?? {}
  const decided = [...proposed, ...keptOn(shown.case, left)]
  if (left.length + also.length === 0) return null
  return (
    <div class="notice err">
      {also.length > 0 && (
        <p>{say('cases.step.namesAlsoProposed', { names: also.map((name) => `“${name}”`).join('') })}</p>
      )}
      {left.length > 0 && <p>{say('cases.step.namesProposed', { n: left.length })}</p>}
      <ul class="plainlist">
        {left.map((place, n) => {
          const decision = decisionOn(place, decided)
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
