import { useState } from 'preact/hooks'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'

/** The page as the renderer itself will make it, in a frame in which no script runs and from which nothing leads away. */
export function PagePart({ id, version }: { id: string; version: number }) {
  const { say } = useWords()
  const { ask } = useDesk()
  const act = useAct()
  const [shown, setShown] = useState<{ html: string; version: number }>()
  const show = () =>
    act.run(async () => {
      const { html } = await ask(caseRoutes.preview, { params: { case: id } })
      setShown({ html, version })
    })
  return (
    <section class="flow">
      <p class="acts">
        <Button disabled={act.busy} onClick={() => void show()}>
          {say('cases.page.show')}
        </Button>
      </p>
      <Problem error={act.error} />
      {shown?.version === version && (
        <iframe
          class="case-page-frame"
          title={say('cases.page.title')}
          sandbox="allow-same-origin"
          srcdoc={shown.html}
        />
      )}
    </section>
  )
}
