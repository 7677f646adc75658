import { CaseDocument } from '../../../shared/case/case-content.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { NumberField } from '../frame/form/number-field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { DocumentEntry, FormPart } from './case-entry.ts'
import { FormSection, Many } from './form-part.tsx'

const { kind: Kind } = CaseDocument.shape
const most = 10
const empty: DocumentEntry = { kind: 'order', number: '', day: '', amount: '' }

/** What the case rests on: documents with number and day, and the rules that they cite. */
export function BasisFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <FormSection title={say('cases.part.basis')} hint={say('cases.draft.basis')}>
      <Many
        all={entry.documents}
        {...{ most, empty, add: say('cases.form.addDocument') }}
        onChange={(documents) => onChange({ documents })}
        line={(one, at, set) => (
          <DocumentLine
            document={one}
            name={`documents.${at}`}
            problemOf={(box) => problemOf(`documents.${at}${box}`)}
            onChange={(part) => set({ ...one, ...part })}
          />
        )}
      />
      <Many
        all={entry.basis}
        {...{ most, empty: '', add: say('cases.form.addBasis') }}
        onChange={(basis) => onChange({ basis })}
        line={(text, at, set) => (
          <WrittenField
            name={`basis.${at}`}
            label={say('cases.form.basisLine', { n: at + 1 })}
            hint={say('cases.form.basisHint')}
            maxLength={300}
            value={text}
            problem={problemOf(`basis.${at}`)}
            onInput={set}
          />
        )}
      />
    </FormSection>
  )
}

interface LineProps {
  readonly document: DocumentEntry
  /** Its name among the texts that are looked through. */
  readonly name: string
  /** What is wrong with a box of it, `.day`, or with all of it, an empty name. */
  readonly problemOf: (box: '' | '.number' | '.day' | '.amount') => string | undefined
  readonly onChange: (part: Partial<DocumentEntry>) => void
}

function DocumentLine({ document, name, problemOf, onChange }: LineProps) {
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
      <WrittenField
        name={`${name}.number`}
        label={say('page.case.docNumber')}
        maxLength={100}
        value={document.number}
        problem={problemOf('.number') ?? problemOf('')}
        onInput={(number) => onChange({ number })}
      />
      <div class="case-row">
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
      </div>
    </>
  )
}
