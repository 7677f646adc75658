import { useEffect, useState } from 'preact/hooks'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useLanding } from '../frame/use-landing.ts'
import { useWords } from '../frame/words.ts'

/**
 * The page as the renderer itself will make it, in a tab of its own: the desk's policy lets no text become markup in the desk. The
 * tab has the desk's policy too.
 */
export function PagePart({ id, version }: { id: string; version: number }) {
  const { say } = useWords()
  const { ask } = useDesk()
  const act = useAct()
  const [address, setAddress] = useState('')
  const link = useLanding<HTMLAnchorElement>(address || undefined)
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  useEffect(() => setAddress(''), [version])
  const show = () =>
    act.run(async () => {
      const { html } = await ask(caseRoutes.preview, { params: { case: id } })
      // A page out of memory has no address of its own to which others are relative.
      const whole = html.replace(/ (href|src)="\//g, ` $1="${location.origin}/`)
      setAddress(URL.createObjectURL(new Blob([whole], { type: 'text/html;charset=utf-8' })))
    })
  return (
    <p class="acts">
      <Button disabled={act.busy} onClick={() => void show()}>
        {say('cases.page.show')}
      </Button>
      {address !== '' && (
        <a href={address} target="_blank" rel="noopener" ref={link}>
          {say('cases.page.title')}
        </a>
      )}
      <Problem error={act.error} />
    </p>
  )
}
