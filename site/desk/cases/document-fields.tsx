import { CaseDocument } from '../../../shared/case/case-content.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { NumberField } from '../frame/form/number-field.tsx'
import { useWords } from '../frame/words.ts'
import type { DocumentEntry, FormPart } from './case-entry.ts'

const { kind: Kind } = CaseDocument.shape
const most = 10
const empty: DocumentEntry = { kind: 'order', number: '', day: '', amount: '' }

/** The documents that the case rests on. */
export function DocumentFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { documents } = entry
  const set = (at: number, part: Partial<DocumentEntry>) =>
    onChange({ documents: documents.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <fieldset class="flow">
      <legend>{say('page.case.documents')}</legend>
      <p class="hint">{say('cases.draft.basis')}</p>
      {documents.map((one, at) => (
        <div key={at} class="line-of-many">
          <DocumentLine
            document={one}
            problemOf={(box) => problemOf(`documents.${at}${box}`)}
            onChange={(part) => set(at, part)}
          />
          <Button look="plain" onClick={() => onChange({ documents: documents.toSpliced(at, 1) })}>
            {say('cases.form.remove', { n: at + 1 })}
          </Button>
        </div>
      ))}
      {documents.length < most && (
        <p class="acts">
          <Button onClick={() => onChange({ documents: [...documents, empty] })}>
            {say('cases.form.addDocument')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

interface LineProps {
  readonly document: DocumentEntry
  /** What is wrong with a box of it, `.day`, or with all of it, an empty name. */
  readonly problemOf: (box: '' | '.number' | '.day' | '.amount') => string | undefined
  readonly onChange: (part: Partial<DocumentEntry>) => void
}

function DocumentLine({ document, problemOf, onChange }: LineProps) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('page.case.docKind')}
        value={document.kind}
        onChange={(kind) => onChange({ kind: Kind.parse(kind) })}
      >
        {Kind.options.map((kind) => (
          <option key={kind} value={kind}>
            {say(`page.case.doc.${kind}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={say('page.case.docNumber')}
        maxLength={100}
        value={document.number}
        problem={problemOf('.number') ?? problemOf('')}
        onInput={(number) => onChange({ number })}
      />
      <Field
        label={say('page.case.docDay')}
        type="date"
        value={document.day}
        problem={problemOf('.day')}
        onInput={(day) => onChange({ day })}
      />
      <NumberField
        label={say('cases.form.fine')}
        value={document.amount}
        problem={problemOf('.amount')}
        onInput={(amount) => onChange({ amount })}
      />
    </>
  )
}
