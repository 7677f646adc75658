import { quotes } from '../../../shared/case/firewall.ts'
import { placeName } from '../../../shared/place/division.ts'
import { topicText } from '../../text/topic-text.ts'
import type { BesideWords, TipBeside } from '../frame/beside.ts'
import { Button } from '../frame/form/button.tsx'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'
import type { CaseEntry } from './case-entry.ts'

interface Props {
  readonly beside: TipBeside
  readonly entry: CaseEntry
  readonly onChange: (part: Partial<CaseEntry>) => void
  readonly onClose: () => void
}

/** Where a person may copy words to. */
const places = ['basics', 'problem', 'project'] as const

/** An opened tip beside the case: to read, and to copy from, one click for one thing. Nothing goes over by itself. */
export function BesidePart({ beside, entry, onChange, onClose }: Props) {
  const { say, language } = useWords()
  const same = quoting(entry, beside)
  const codes = [
    ['division', placeName(beside.division, language)],
    ['topic', topicText(beside.topic, language)],
  ] as const
  return (
    <aside class="case-beside off-paper" aria-labelledby="beside-title">
      <div class="part-head">
        <h2 id="beside-title">{say('cases.beside')}</h2>
        <Button look="plain" onClick={onClose}>
          {say('cases.beside.close')}
        </Button>
      </div>
      <p class="hint">{say('cases.beside.hint')}</p>
      <p class="problem" role="status">
        {same.length > 0 &&
          say('cases.beside.same', { list: same.map((name) => boxName(name, say)).join('、') })}
      </p>
      {codes.map(([name, text]) => (
        <div key={name} class="case-copy">
          <p>{text}</p>
          <p class="acts">
            <Button onClick={() => onChange({ [name]: beside[name] })}>{say(`cases.copyTo.${name}`)}</Button>
          </p>
        </div>
      ))}
      {beside.words.map(({ part, text }) => (
        <div key={part} class="case-copy">
          <p class="as-typed">{text}</p>
          <p class="acts">
            {places.map((place) => (
              <Button
                key={place}
                aria-label={say('cases.copyTo.what', {
                  what: say(`cases.beside.${part}`),
                  where: say(`cases.copyTo.${place}`),
                })}
                onClick={() => onChange(copied(entry, place, text))}
              >
                {say(`cases.copyTo.${place}`)}
              </Button>
            ))}
          </p>
        </div>
      ))}
    </aside>
  )
}

/** The boxes that repeat twelve characters in a row of what the tip says: somebody who knows its words would know them again. */
export function quoting(entry: CaseEntry, { words }: TipBeside): string[] {
  const { title, project, basics, measures, problems } = entry
  const texts: [string, string][] = [
    ...Object.entries({ title, project, basics, measures }),
    ...problems.map((text, at): [string, string] => [`problems.${at}`, text]),
  ]
  return texts.filter(([, text]) => words.some((one) => quotes(text, one.text))).map(([name]) => name)
}

/** What changes in the boxes when words are copied to a place: behind what stands there, never over it. */
export function copied(
  { basics, problems, project }: Pick<CaseEntry, 'basics' | 'problems' | 'project'>,
  place: (typeof places)[number],
  text: BesideWords['text'],
): Partial<CaseEntry> {
  const behind = (before: string, mark: string) => (before.trim() === '' ? text : `${before}${mark}${text}`)
  if (place === 'basics') return { basics: behind(basics, '\n') }
  if (place === 'project') return { project: behind(project, ' ') }
  return { problems: [...problems.filter((one) => one.trim() !== ''), text] }
}
