import { officeName } from '../../../shared/office/office-name.ts'
import { dateText } from '../../text/date-text.ts'
import { Button } from '../frame/form/button.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLanding } from '../frame/use-landing.ts'
import { useWords } from '../frame/words.ts'
import { ReadingView, shownOf } from './reading-view.tsx'
import { useCase } from './use-case.ts'

/** The letter to the firms of a case, to be printed or sent: what will be published, by when to reply, to whom. */
export function LetterPage({ id }: { id: string }) {
  const { say, language } = useWords()
  const { loaded } = useCase(id)
  const title = useLanding<HTMLHeadingElement>(loaded.value?.case.id)
  if (!loaded.value) return <Waiting of={loaded} />
  const one = loaded.value.case
  const { firms } = one.content
  const { noticedOn, replyUntil } = one.fairness
  return (
    <section class="desk-sheet flow firm-letter" aria-labelledby="letter-title">
      <p class="back-to-list always links">
        <a href={`#/cases/${id}`}>{say('cases.letter.back')}</a>
      </p>
      {replyUntil ? (
        <p class="acts">
          <Button look="go" onClick={() => print()}>
            {say('common.act.print')}
          </Button>
        </p>
      ) : (
        <p class="notice err">{say('cases.letter.firstDay')}</p>
      )}
      <h1 id="letter-title" tabIndex={-1} ref={title}>
        {say('cases.letter.title')}
      </h1>
      {replyUntil && (
        <>
          {firms.map(({ name, creditCode }) => (
            <p key={creditCode}>
              {name}　<span class="code">{creditCode}</span>
            </p>
          ))}
          <p>
            {say('cases.letter.body', {
              office: officeName(one.office, language),
              date: dateText(replyUntil, language),
            })}
          </p>
          {new Set(firms.map(({ creditCode }) => creditCode)).size > 1 && <p>{say('cases.letter.each')}</p>}
          <p>{say('cases.letter.contact')}＿＿＿＿＿＿＿＿</p>
          <p>
            {officeName(one.office, language)}
            <br />
            {noticedOn && say('cases.letter.sent') + dateText(noticedOn, language)}
          </p>
          <ReadingView one={shownOf(one, one.content)} />
        </>
      )}
    </section>
  )
}
