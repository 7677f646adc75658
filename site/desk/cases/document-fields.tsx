import { CaseDocument } from '../../../shared/case/case.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { DocumentEntry } from './case-entry.ts'
import type { EntryPart } from './case-form.tsx'

const { kind: Kind } = CaseDocument.shape
const most = 10
const empty: DocumentEntry = { kind: 'order', number: '', day: '', amount: '' }

/** The documents that the case rests on. */
export function DocumentFields({ entry, onChange, problemOf }: EntryPart) {
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
          <Choice
            label={say('page.case.docKind')}
            value={one.kind}
            onChange={(kind) => set(at, { kind: Kind.parse(kind) })}
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
            value={one.number}
            problem={problemOf(`documents.${at}.number`) ?? problemOf(`documents.${at}`)}
            onInput={(number) => set(at, { number })}
          />
          <Field
            label={say('page.case.docDay')}
            type="date"
            value={one.day}
            problem={problemOf(`documents.${at}.day`)}
            onInput={(day) => set(at, { day })}
          />
          <Field
            label={say('cases.form.fine')}
            inputMode="numeric"
            value={one.amount}
            problem={problemOf(`documents.${at}.amount`)}
            onInput={(amount) => set(at, { amount })}
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
