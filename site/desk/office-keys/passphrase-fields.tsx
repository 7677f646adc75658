import { useState } from 'preact/hooks'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { useWords } from '../frame/words.ts'
import { estimateBits, FAIR_BITS, GOOD_BITS, strengthOf } from './passphrase-strength.ts'

interface Props {
  readonly own: readonly string[]
  readonly label: string
  readonly busy: boolean
  readonly onDone: (passphrase: string) => void
  readonly onCancel?: () => void
}

/** A new passphrase, typed twice, with how hard it is to guess. */
export function PassphraseFields({ own, label, busy, onDone, onCancel }: Props) {
  const { say } = useWords()
  const [once, setOnce] = useState('')
  const [twice, setTwice] = useState('')
  const [tried, setTried] = useState(false)
  const strength = strengthOf(once, own)
  const weak = tried && strength === 'weak' ? say('officeKeys.act.weak') : undefined
  const differ = tried && once !== twice ? say('officeKeys.act.mismatch') : undefined
  return (
    <Form
      class="flow"
      onSubmit={() => {
        setTried(true)
        if (strength !== 'weak' && once === twice) onDone(once)
      }}
    >
      <Field
        label={say('officeKeys.new')}
        hint={say('officeKeys.act.passphrase')}
        type="password"
        autocomplete="off"
        value={once}
        problem={weak}
        onInput={setOnce}
      />
      {once !== '' && <StrengthMeter passphrase={once} own={own} />}
      <Field
        label={say('officeKeys.twice')}
        type="password"
        autocomplete="off"
        value={twice}
        problem={differ}
        onInput={setTwice}
      />
      <p class="acts">
        <Button submit disabled={busy || once === ''}>
          {busy ? say('officeKeys.busy') : label}
        </Button>
        {onCancel && (
          <Button look="plain" onClick={onCancel}>
            {say('common.act.cancel')}
          </Button>
        )}
      </p>
    </Form>
  )
}

function StrengthMeter({ passphrase, own }: { passphrase: string; own: readonly string[] }) {
  const { say } = useWords()
  return (
    <p class="hint" role="status">
      <meter
        min={0}
        max={80}
        low={FAIR_BITS}
        high={GOOD_BITS}
        optimum={80}
        value={estimateBits(passphrase, own)}
        aria-label={say('officeKeys.strength')}
      />
      　{say(`officeKeys.strength.${strengthOf(passphrase, own)}`)}
    </p>
  )
}
