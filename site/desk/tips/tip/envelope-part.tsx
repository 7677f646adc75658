import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { momentText } from '../../frame/day-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Log } from '../../frame/log.tsx'
import { UnlockForm } from '../../frame/unlock/unlock-form.tsx'
import { useWords } from '../../frame/words.ts'
import { FileList } from '../files/file-list.tsx'
import type { OpenedTip } from '../opened/open-tip.ts'
import { Letter } from './letter.tsx'
import { OpeningForm } from './opening-form.tsx'

interface Props {
  readonly tip: TipDetail
  readonly opened: OpenedTip | undefined
  readonly onOpened: (opened: OpenedTip) => void
  /** The opening stands in the record now. */
  readonly onRecorded: () => void
}

/** The sealed letter: locked, to be opened with a reason, or open. */
export function EnvelopePart({ tip, opened, onOpened, onRecorded }: Props) {
  const { say } = useWords()
  const { me, identities } = useDesk()
  const works = holds(me, 'handler', 'lead', 'citySupervisor')
  const may = works && tip.mayOpen
  const locked = identities.length === 0
  return (
    <section aria-labelledby="original" class="flow">
      <div class="part-head">
        <h3 id="original">{say('tips.open.original')}</h3>
        <span class="hint">{say('tips.files', { n: tip.files.length })}</span>
      </div>
      {tip.destroyedOn && <p class="notice">{say('tips.open.error.deleted')}</p>}
      {works && !tip.mayOpen && !tip.destroyedOn && <p class="notice">{say('tips.open.error.notYet')}</p>}
      {may && locked && <UnlockForm />}
      {may && !locked && !opened && (
        <OpeningForm
          tip={tip}
          onOpened={(next) => {
            onOpened(next)
            onRecorded()
          }}
        />
      )}
      {opened && !locked && (
        <>
          <Letter opened={opened} />
          <FileList from={{ tip: tip.id }} files={opened.envelope.files} identity={opened.identity} />
        </>
      )}
      <OpeningsList openings={tip.openings} />
    </section>
  )
}

/** Who opened the original, when and why. */
function OpeningsList({ openings }: Pick<TipDetail, 'openings'>) {
  const { say, language } = useWords()
  if (openings.length === 0) return null
  const lines = openings.map(({ name, at, reason }) => ({
    ...{ key: at + name, at, when: momentText(at, language) },
    text: `${name}：${reason}`,
  }))
  return (
    <details>
      <summary>
        {say('tips.open.seen')}（{openings.length}）
      </summary>
      <Log wide lines={lines} />
    </details>
  )
}
