import { useState } from 'preact/hooks'
import * as z from 'zod'
import { type TemplatesReply, templateRoutes } from '../../../../shared/contract/templates.ts'
import {
  namesTip,
  TEMPLATE_NAME,
  TEMPLATE_TEXT,
  TEMPLATES,
  type Template,
  type TemplateBox,
  TemplateContent,
  templateBoxes,
} from '../../../../shared/office/template.ts'
import type { PersonalKind } from '../../../../shared/personal-data/personal.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { Id } from '../../../../shared/value/id.ts'
import { DraftNote } from '../drafts/draft-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { Button } from '../form/button.tsx'
import { Choice } from '../form/choice.tsx'
import { Problem } from '../form/problem.tsx'
import { useGuard } from '../personal/guard.ts'
import { GuardedForm } from '../personal/guarded.tsx'
import { WrittenField } from '../personal/written-field.tsx'
import { randomId } from '../random-id.ts'
import type { Live } from '../use-live.ts'
import { useWords } from '../words.ts'

/** A template as it is typed. */
const TemplateEntry = z.strictObject({ box: z.enum(templateBoxes), name: z.string(), text: z.string() })
type TemplateEntry = z.infer<typeof TemplateEntry>

interface Props {
  /** Under which it is kept while it is written. */
  readonly draftName: string
  /** The one that is changed; absent: a new one. */
  readonly before?: Template | undefined
  /** What a new one begins with. */
  readonly begin?: { readonly box: TemplateBox; readonly text: string }
  readonly live: Live<TemplatesReply>
  readonly onDone: (saved: boolean) => void
}

/** Writes a ready text of the office: what tells who somebody is, and a tip's number, must be out of it first. */
export function TemplateForm(props: Props) {
  const { before, begin, live, onDone } = props
  const { say } = useWords()
  const { draft, entry, tried, save, change } = useTemplate(props)
  const guard = useGuard('block')
  return (
    <>
      <GuardedForm
        class="flow step-form"
        guard={guard}
        focus
        aria-label={say(before ? 'templates.change' : 'templates.new')}
        onSubmit={() => void save(guard.kept().map(({ kind }) => kind))}
      >
        <TemplateFields entry={entry} tried={tried} fixed={begin !== undefined} onChange={change} />
        <Problem error={isFull(props) ? say('templates.full', { n: TEMPLATES }) : live.act.error}>
          <Theirs live={live} before={before} />
        </Problem>
        <p class="acts">
          <Button look="go" submit disabled={live.act.busy}>
            {say('templates.save')}
          </Button>
          <Button look="plain" onClick={() => onDone(false)}>
            {say('common.act.cancel')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </>
  )
}

interface FieldsProps {
  readonly entry: TemplateEntry
  /** It was tried: what is missing, or must not stand there, is said. */
  readonly tried: boolean
  /** What it is for is known. */
  readonly fixed: boolean
  readonly onChange: (part: Partial<TemplateEntry>) => void
}

function TemplateFields({ entry, tried, fixed, onChange }: FieldsProps) {
  const { say } = useWords()
  const numbered = (text: string) => tried && namesTip(text) && say('templates.error.number')
  const missing = (text: string) => tried && text.trim() === '' && say('templates.error.empty')
  const nameProblem = missing(entry.name) || numbered(entry.name)
  const textProblem = missing(entry.text) || numbered(entry.text)
  return (
    <>
      <p class="hint">{say('templates.form.hint')}</p>
      <p class="hint">
        {say('templates.form.places', { office: '{office}', date: '{date}', number: '{number}' })}
      </p>
      {!fixed && (
        <Choice
          label={say('templates.box')}
          value={entry.box}
          onChange={(box) => onChange({ box: box === 'result' ? 'result' : 'reply' })}
        >
          {templateBoxes.map((box) => (
            <option key={box} value={box}>
              {say(`templates.box.${box}`)}
            </option>
          ))}
        </Choice>
      )}
      <WrittenField
        name="name"
        label={say('templates.name')}
        maxLength={TEMPLATE_NAME}
        value={entry.name}
        problem={nameProblem || undefined}
        onInput={(name) => onChange({ name })}
      />
      <WrittenField
        name="text"
        label={say('templates.text')}
        rows={4}
        maxLength={TEMPLATE_TEXT[entry.box]}
        value={entry.text}
        problem={textProblem || undefined}
        onInput={(text) => onChange({ text })}
      />
    </>
  )
}

/** What is typed, and saving it over what stood there when it was last seen. */
function useTemplate({ draftName, before, begin, live, onDone }: Props) {
  const [id] = useState<Id>(() => before?.id ?? randomId())
  // What stands in the reporter's box may go on changing: a template begins with it as it was.
  const [empty] = useState<TemplateEntry>(() => {
    const { box, name, text } = before ?? { box: 'reply', ...begin, name: '', text: begin?.text ?? '' }
    return { box, name, text }
  })
  const draft = useDraft(draftName, TemplateEntry, empty)
  const { entry } = draft
  const [tried, setTried] = useState(false)
  const save = async (kept: PersonalKind[]) => {
    setTried(true)
    const content = TemplateContent.safeParse(entry)
    if (!content.success || namesTip(entry.name) || namesTip(entry.text)) return
    const version = (live.theirs ?? live.loaded.value)?.version ?? 0
    const body = { version, content: content.data, kept: kept.slice(0, 20) }
    if (!(await live.change(templateRoutes.save, { params: { template: id }, body }))) return
    draft.settle()
    onDone(true)
  }
  return {
    draft,
    entry,
    tried,
    save,
    change: (part: Partial<TemplateEntry>) => draft.type({ ...entry, ...part }),
  }
}

/** A new one was refused because others made the last that an office may have. */
function isFull({ before, live: { act, theirs } }: Props): boolean {
  if (before || act.error === undefined) return false
  const refused = act.error instanceof Refusal && act.error.code === 'quota'
  return refused || (theirs?.templates.length ?? 0) >= TEMPLATES
}

/** After a lost race: what stands under this template's id now, so that nobody writes over what they never saw. */
function Theirs({ live, before }: Pick<Props, 'live' | 'before'>) {
  const { say } = useWords()
  if (!live.theirs || !before) return null
  const now = live.theirs.templates.find(({ id }) => id === before.id)
  if (!now) return <p>{say('templates.theirs.gone')}</p>
  if (now.name === before.name && now.text === before.text) return null
  return (
    <>
      <p>{say('templates.theirs', { name: now.by })}</p>
      <p class="as-typed">{`${now.name}\n${now.text}`}</p>
    </>
  )
}
