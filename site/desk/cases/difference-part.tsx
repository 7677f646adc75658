import type { Case } from '../../../shared/case/case.ts'
import { withReplies } from '../../../shared/case/replies.ts'
import { differences } from '../frame/drafts/differences.ts'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'
import { changed } from './changed-words.ts'

/** What a correction changes: box by box, with the words that go and come marked. Nothing where no correction is under way. */
export function DifferencePart({ one }: { one: Case }) {
  const { say } = useWords()
  if (!one.standing) return null
  const found = differences(withReplies(one.standing), withReplies(one.content))
  return (
    <section aria-labelledby="case-diff" class="flow">
      <h2 id="case-diff">{say('cases.diff.title')}</h2>
      {one.note && (
        <p>
          {say('cases.step.what')}：{one.note.what}　{say('cases.step.why')}：{one.note.why}
        </p>
      )}
      {found.length === 0 && <p class="hint">{say('cases.diff.none')}</p>}
      <dl class="changed-words">
        {found.map(({ path, mine, theirs }) => (
          <div key={path.join('.')}>
            <dt>{boxName(path.join('.'), say)}</dt>
            <dd>
              {changed(mine, theirs).map(({ what, text }, n) =>
                what === 'same' ? (
                  <span key={n}>{text}</span>
                ) : what === 'gone' ? (
                  <del key={n}>{text}</del>
                ) : (
                  <ins key={n}>{text}</ins>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
