import { useEffect, useState } from 'preact/hooks'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import { cities } from '../../../shared/place/division.ts'
import { ProgressEdition } from '../../../shared/progress/public-progress.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import type { Live } from '../frame/use-live.ts'
import { watchPublic } from '../frame/watch-public.ts'
import { useWords } from '../frame/words.ts'

/** Publishes a period and says when it is there for everyone. */
export function PublishPeriod({ live, reply }: { live: Live<SubmissionsReply>; reply: SubmissionsReply }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const [there, setThere] = useState(0)
  const [late, setLate] = useState(false)
  const { period, edition, submissions } = reply
  const handedIn = submissions.filter(({ state }) => state === 'submitted').length
  useEffect(() => {
    if (edition === 0) return
    const isNew = (body: unknown) => {
      const found = ProgressEdition.safeParse(body)
      return found.success && found.data.edition >= edition
    }
    const heard = { onThere: () => setThere(edition), onLate: () => setLate(true) }
    return watchPublic(`/data/progress/${period}.json`, isNew, heard)
  }, [period, edition])
  const path = `${language === 'en' ? '/en' : ''}/progress/`
  return (
    <div class="flow">
      {edition > 0 && there === edition && (
        <Done>
          {say('cases.state.published')}　{say('page.case.edition', { n: edition })}　
          <a href={path}>{path}</a>
        </Done>
      )}
      {edition > 0 && there !== edition && (
        <p class={late ? 'notice err' : 'notice'} role="status">
          {say(late ? 'cases.publish.error' : 'cases.publish.going')}
        </p>
      )}
      {holds(me, 'approver') && (
        <>
          <p>{say('progress.form.summary', { n: handedIn, missing: cities.length - handedIn })}</p>
          <p class="acts">
            <Button
              look="stamp"
              disabled={live.act.busy || handedIn === 0}
              onClick={() => live.change(progressRoutes.publish, { params: { period }, body: { edition } })}
            >
              {say(edition === 0 ? 'cases.review.approve' : 'progress.form.again')}
            </Button>
          </p>
        </>
      )}
    </div>
  )
}
