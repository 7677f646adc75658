import { useEffect, useState } from 'preact/hooks'
import type { Case } from '../../../shared/case/case.ts'
import { PublicCase } from '../../../shared/case/public-case.ts'
import { Done } from '../frame/form/done.tsx'
import { watchPublic } from '../frame/watch-public.ts'
import { useWords } from '../frame/words.ts'

/** Says that a case is being published until its public record is there, then where it stands. */
export function PublishWatch({ one, onPublished }: { one: Case; onPublished: () => void }) {
  const { say, language } = useWords()
  const [late, setLate] = useState(false)
  const wanted = one.edition + 1
  const [there, setThere] = useState(false)
  const done = one.state === 'published' || there
  useEffect(() => {
    if (done) return
    const isNew = (body: unknown) => {
      const found = PublicCase.safeParse(body)
      return found.success && found.data.edition >= wanted
    }
    return watchPublic(`/data/cases/${one.id}.json`, isNew, {
      onThere: () => {
        setThere(true)
        onPublished()
      },
      onLate: () => setLate(true),
    })
  }, [one.id, wanted, done])
  if (done) {
    const path = `${language === 'en' ? '/en' : ''}/cases/${one.id}/`
    return (
      <Done>
        {say('cases.publish.done', { url: '' })}
        <a href={path}>{path}</a>
      </Done>
    )
  }
  return (
    <p class={late ? 'notice err' : 'notice'} role="status">
      {say(late ? 'cases.publish.error' : 'cases.publish.going')}
    </p>
  )
}
