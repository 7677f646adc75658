import { useState } from 'preact/hooks'
import { cities, districts } from '../../../shared/place/division.ts'
import { provincePassphraseWords } from '../../../shared/place/province.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { meantPassphrase } from '../frame/unlock/passphrase.ts'
import { useWords } from '../frame/words.ts'

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
  const same = meantPassphrase(once) === meantPassphrase(twice)
  const differ = tried && !same ? say('officeKeys.act.mismatch') : undefined
  return (
    <Form
      class="flow"
      onSubmit={() => {
        setTried(true)
        if (strength !== 'weak' && same) onDone(once)
      }}
    >
      <Field
        label={say('officeKeys.new')}
        hint={say('officeKeys.act.passphrase')}
        type="password"
        value={once}
        problem={weak}
        onInput={setOnce}
      />
      {once !== '' && <StrengthMeter passphrase={once} own={own} />}
      <Field
        label={say('officeKeys.twice')}
        type="password"
        value={twice}
        problem={differ}
        onInput={setTwice}
      />
      <p class="acts">
        <Button submit disabled={busy || meantPassphrase(once) === ''}>
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

/** How hard a passphrase is to guess. `weak` is refused. */
type Strength = 'weak' | 'fair' | 'good'

/** Below this many bits it is refused: every guess costs a second and 256 MiB. */
const FAIR_BITS = 42
/** From this many on it is good. */
const GOOD_BITS = 56

/** What people type first. */
const common = [
  ...['password', 'passphrase', 'qwerty', 'asdf', 'admin', 'iloveyou', 'welcome', 'letmein', 'abc'],
  ...['mima', 'woaini', 'nihao', 'zhongguo', 'mingcha', 'anquan', 'zhujian'],
  ...['口令', '密码', '钥匙', '明察', '中国', '安全', '住建', '工作台', '我爱你', '你好'],
  ...provincePassphraseWords,
]
const places = [...cities, ...districts].map(({ zh }) => zh.replace(/[市区县]$/, ''))

/**
 * A rough count of bits, kept low: words that everybody uses count next to nothing, a Latin word 12 (a list of
 * some 4,000), a Chinese character 8, a digit 3 and at most 12 a group, as dates and telephones are; any other character 5.
 * What repeats counts once. `own`: words about the person, such as the name.
 */
export function estimateBits(passphrase: string, own: readonly string[] = []): number {
  let rest = meantPassphrase(passphrase).toLowerCase()
  let bits = 0
  for (const word of [...own, ...places, ...common].filter((one) => one.length > 1)) {
    if (!rest.includes(word.toLowerCase())) continue
    rest = rest.replaceAll(word.toLowerCase(), ' ')
    bits += 3
  }
  const parts = new Set(rest.match(/\p{sc=Han}|[\p{L}]+|\d+|[^\s\p{L}\d]/gu) ?? [])
  for (const part of parts) bits += bitsOf(part)
  return bits
}

/** How hard a passphrase is to guess. */
export function strengthOf(passphrase: string, own: readonly string[] = []): Strength {
  const bits = estimateBits(passphrase, own)
  if (bits < FAIR_BITS || meantPassphrase(passphrase).length < 10) return bits >= GOOD_BITS ? 'fair' : 'weak'
  return bits < GOOD_BITS ? 'fair' : 'good'
}

function bitsOf(part: string): number {
  const characters = new Set(part).size
  if (/^\p{sc=Han}$/u.test(part)) return 8
  if (/^\d+$/.test(part)) return isRun(part) ? 4 : Math.min(3 * characters, 12)
  if (/^\p{L}+$/u.test(part)) return isRun(part) ? 4 : Math.min(4 * characters, 12)
  return 5
}

/** `1234`, `abcd`, `4321`. */
function isRun(part: string): boolean {
  const steps = [...part].slice(1).map((next, n) => (next.codePointAt(0) ?? 0) - (part.codePointAt(n) ?? 0))
  return part.length > 2 && new Set(steps).size === 1
}
