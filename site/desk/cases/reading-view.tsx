import type { Case } from '../../../shared/case/case.ts'
import type { CaseContent, CaseDocument } from '../../../shared/case/case-content.ts'
import { standingOf } from '../../../shared/case/standing.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { placeName } from '../../../shared/place/division.ts'
import { caseSectionsOf, sectionNumber } from '../../public/cases/sections.ts'
import { stateClass } from '../../public/cases/state.ts'
import { dateText } from '../../text/date-text.ts'
import { topicText } from '../../text/topic-text.ts'
import { Ledger, type LedgerRow } from '../frame/ledger.tsx'
import { useCampaigns } from '../frame/use-campaigns.ts'
import { useWords, type Words } from '../frame/words.ts'
import { DutyText } from './duty-fields.tsx'
import { dutiesOf } from './find-duties.ts'
import { PhotoList } from './photos/photo-list.tsx'

/** What of a case is read; its number once it has one. */
export type Shown = Pick<Case, 'content' | 'office' | 'number'>

/** A text under the head of its case, and nothing else of it. */
export const shownOf = ({ office, number }: Shown, content: CaseContent): Shown => ({
  ...{ office, content },
  ...(number !== undefined && { number }),
})

interface Props {
  readonly one: Shown
  /** What this text is. */
  readonly hint?: MessageKey
}

/** The case as its public page shows it; it is handed nothing that is private. */
export function ReadingView({ one, hint = 'cases.preview' }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <article class="preview" aria-labelledby="preview-title">
      <p class="hint">{say(hint)}</p>
      <header class="bulletin-head">
        <p class="org">{say('page.case.org')}</p>
        <p class="doc">{one.number ?? say('page.case.numberLater')}</p>
        <hr class="wenwu" />
        <h1 id="preview-title" tabIndex={-1}>
          {one.content.title}
        </h1>
        <Standing content={one.content} />
      </header>
      <Ledger rows={factRows(one, words)} />
      <Sections content={one.content} />
      <PhotoList photos={one.content.photos} />
      <Course content={one.content} />
    </article>
  )
}

function Standing({ content }: { content: CaseContent }) {
  const words = useWords()
  const standing = standingOf(content)
  const day = standingDay(content, words)
  return (
    <p class="standing">
      <span class={`state ${stateClass[standing]}`}>{words.say(`page.case.${standing}`)}</span>
      {day && <span class="hint">{day}</span>}
    </p>
  )
}

/** The day on which it was put right, or by which it has to be. */
export function standingDay({ kind, rectifiedOn, rectifyBy }: CaseContent, words: Words): string | undefined {
  if (kind === 'goodPractice') return undefined
  const { say, language } = words
  if (rectifiedOn) return say('page.case.rectifiedOn', { date: dateText(rectifiedOn, language) })
  return rectifyBy && say('page.case.rectifyBy', { date: dateText(rectifyBy, language) })
}

/** What a case is about, in short. */
export function factRows({ content, office }: Pick<Case, 'content' | 'office'>, words: Words): LedgerRow[] {
  const { say, language } = words
  return [
    [say('page.case.kind'), say(`page.case.kind.${content.kind}`)],
    ...(content.project === undefined ? [] : [[say('page.case.project'), content.project] as const]),
    [say('page.case.place'), placeName(content.division, language)],
    [say('page.case.topic'), topicText(content.topic, language)],
    ...(content.firms.length === 0 ? [[say('page.case.firm'), say('page.case.noFirm')] as const] : []),
    ...content.firms.flatMap(({ role, name, creditCode }) => [
      [say(`page.case.role.${role}`), name] as const,
      [say('page.case.credit'), creditCode] as const,
    ]),
    [say('page.case.publisher'), officeName(office, language)],
  ]
}

function Sections({ content }: { content: CaseContent }) {
  const words = useWords()
  const { say, language } = words
  const sections = caseSectionsOf(content)
  return (
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
      {content.documents.length === 0 && <p>{say('page.case.noDocuments')}</p>}
      {content.documents.length > 0 && (
        <ul class="plainlist">
          {content.documents.map((one) => (
            <li key={one.kind + one.number}>{documentText(one, words)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** How the repair went, and the duties that the case belongs to. */
function Course({ content: { kind, timeline, duties } }: { content: CaseContent }) {
  const { say, language } = useWords()
  const campaigns = useCampaigns().value ?? []
  const chosen = dutiesOf(duties, campaigns)
  return (
    <>
      {timeline.length > 0 && (
        <h2>{say(kind === 'goodPractice' ? 'cases.form.practice.part' : 'cases.part.repair')}</h2>
      )}
      <ul class="plainlist">
        {timeline.map(({ day, text }) => (
          <li key={day + text}>
            {dateText(day, language)}　{text}
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <h2>{say('cases.part.duties')}</h2>}
      <ul class="plainlist">
        {chosen.map((one) => (
          <li key={`${one.campaign.id} ${one.duty.id}`}>
            <DutyText named={one} several={campaigns.length > 1} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A document as its page lists it. */
export function documentText({ kind, number, day, amount }: CaseDocument, { say, language }: Words): string {
  const parts = [say(`page.case.doc.${kind}`), number, dateText(day, language)]
  if (amount !== undefined) parts.push(say('page.case.amount', { amount: amount.toLocaleString('en') }))
  return parts.join('　')
}
