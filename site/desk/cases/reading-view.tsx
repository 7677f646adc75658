import type { Case } from '../../../shared/case/case.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { placeName } from '../../../shared/place/division.ts'
import { sectionNumber, sectionsOf } from '../../public/cases/sections.ts'
import { stateClass } from '../../public/cases/state.ts'
import { dateText } from '../../text/date-text.ts'
import { topicText } from '../../text/topic-text.ts'
import { useWords } from '../frame/words.ts'
import { ReadingDocuments } from './reading-documents.tsx'

/** The case as its public page will show it. */
export function ReadingView({ one }: { one: Case }) {
  const { say, language } = useWords()
  const { content } = one
  const { rectification, rectifiedOn, rectifyBy } = content
  const sections = sectionsOf(content)
  const facts: readonly (readonly [string, string])[] = [
    [say('page.case.place'), placeName(content.division, language)],
    [say('page.case.topic'), topicText(content.topic, language)],
    [say('page.case.firm'), content.firm?.name ?? say('page.case.noFirm')],
    [say('page.case.credit'), content.firm?.creditCode ?? ''],
    [say('page.case.publisher'), officeName(one.unit, language)],
  ]
  return (
    <article class="preview" aria-labelledby="preview-title">
      <p class="hint">{say('cases.preview')}</p>
      <header class="bulletin-head">
        <p class="org">{say('page.case.org')}</p>
        <p class="doc">{say('page.case.number', { id: one.id })}</p>
        <hr class="wenwu" />
        <h1 id="preview-title">{content.title}</h1>
        <p class="standing">
          <span class={`state ${stateClass[rectification]}`}>{say(`page.case.${rectification}`)}</span>
          {rectifiedOn ? (
            <span class="hint">
              {say('page.case.rectifiedOn', { date: dateText(rectifiedOn, language) })}
            </span>
          ) : (
            rectifyBy && (
              <span class="hint">{say('page.case.rectifyBy', { date: dateText(rectifyBy, language) })}</span>
            )
          )}
        </p>
      </header>
      <dl class="ledger">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <div class="body flow">
        {sections.map(({ title, paragraphs }, at) => (
          <section key={title} class="flow">
            <h2>
              {sectionNumber(at + 1, language)}
              {say(title)}
            </h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <h2>
          {sectionNumber(sections.length + 1, language)}
          {say('page.case.documents')}
        </h2>
        <ReadingDocuments documents={content.documents} />
      </div>
      {one.notes !== '' && (
        <aside class="notice">
          <p>
            <strong>{say('cases.form.notes')}</strong>
          </p>
          <p class="as-typed">{one.notes}</p>
        </aside>
      )}
    </article>
  )
}
