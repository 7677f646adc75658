import { useState } from 'preact/hooks'
import type { WordPart } from '../../../shared/progress-report/progress-report.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { type About, areaName, reportHeading } from './report-blocks.ts'
import type { ReportContent } from './use-report-data.ts'

interface Props {
  readonly about: About
  readonly content: ReportContent
  readonly words: Readonly<Record<WordPart, string>>
  /** Whether what was written may go; says so itself where it may not. */
  readonly mayGo: () => boolean
}

/** Makes the Word file in this browser; what makes it is loaded when it is asked for. */
export function DownloadWord({ about, content, words, mayGo }: Props) {
  const said = useWords()
  const act = useAct()
  const [made, setMade] = useState<'made' | 'cannot'>()
  const download = () =>
    act.run(async () => {
      const maker = await import('./make-word.ts').catch(() => undefined)
      if (!maker) return setMade('cannot')
      const file = await maker.makeWord({ about, content, words, said, origin: location.origin })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = `${reportHeading(about, said)}-${areaName(about.area, said)}.docx`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
      setMade('made')
    })
  return (
    <>
      <Button disabled={act.busy} onClick={() => mayGo() && void download()}>
        {said.say(act.busy ? 'progressReport.making' : 'progressReport.docx')}
      </Button>
      {made && (
        <span class="hint" role="status">
          {said.say(made === 'made' ? 'progressReport.lead.docx' : 'progressReport.noWord')}
        </span>
      )}
      <Problem error={act.error} />
    </>
  )
}
