import { isRegister } from '../../../../shared/campaign/sheet-ids.ts'
import type { Sheet } from '../../../../shared/progress/sheet.ts'
import { useWords } from '../../frame/words.ts'

/** Id of the tick. */
export const NONE = 'register-nothing'

/** Whether a sheet with so many lines says, once it is handed in, that there is nothing to report. */
export const saysNone = (sheet: Pick<Sheet, 'id'>, lines: number): boolean =>
  lines === 0 && isRegister(sheet.id)

interface Props {
  /** Lines of the period before. */
  readonly last: number
  readonly ticked: boolean
  /** It was to be handed in without the tick. */
  readonly missing: boolean
  readonly onTick: (ticked: boolean) => void
}

/** What a register without a line says once it is handed in, and the tick of whoever means that. */
export function NoneTick({ last, ticked, missing, onTick }: Props) {
  const { say } = useWords()
  return (
    <div id={NONE} tabIndex={-1}>
      <p class="hint">
        {say('progress.none.means')}
        {last > 0 && say('progress.none.last', { n: last })}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={ticked}
          aria-invalid={missing && !ticked ? true : undefined}
          aria-describedby={missing && !ticked ? `${NONE}-problem` : undefined}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{say('progress.none.tick')}</span>
      </label>
      {missing && !ticked && (
        <p class="problem" id={`${NONE}-problem`}>
          {say('progress.none.missing')}
        </p>
      )}
    </div>
  )
}
