import { find, make, makeButton } from '../make.ts'
import { canSay, say } from '../texts.ts'

/** What in a text may tell who wrote it: keys of the words for it. */
export type Telling = 'report.tell.seenPhone' | 'report.tell.seenId' | 'report.tell.seenPlate'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const marks: readonly (readonly [Telling, RegExp])[] = [
  ['report.tell.seenPhone', /(?:^|\D)(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/g],
  [
    'report.tell.seenId',
    /(?:^|\D)([1-9]\d{5}(?:19\d{2}|200\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx])(?!\d)/g,
  ],
  ['report.tell.seenPlate', new RegExp(`([${provinces}][A-Z][·\\s]?[A-Z0-9]{5,6})(?![A-Z0-9])`, 'g')],
]

/** Telephone, identity card and plate numbers in a text, each as it is written. */
export function seenInText(text: string): { kind: Telling; written: string }[] {
  return marks.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(([, written = '']) => ({ kind, written })),
  )
}

/** Numbers that the person wants to keep; forgotten with the page. */
const kept = new Set<string>()

/** Asks about the first such number that was not answered yet: kept, or taken out of the text. */
export function showTelling(form: HTMLFormElement): void {
  const field = find<HTMLTextAreaElement>('#narrative', form)
  const place = find('#narrative-seen', form)
  const one = seenInText(field.value).find(({ kind, written }) => canSay(kind) && !kept.has(written))
  const shown = one ? `${one.kind} ${one.written}` : ''
  if (place.dataset.shown === shown) return
  place.dataset.shown = shown
  place.replaceChildren()
  if (!one) return
  const text = say('report.tell.seen', { kind: say(one.kind), number: one.written })
  const answer = (act: () => void) => () => {
    act()
    field.focus()
    form.dispatchEvent(new Event('input'))
  }
  const keep = makeButton('btn small', say('report.tell.keepIt'))
  keep.addEventListener(
    'click',
    answer(() => kept.add(one.written)),
  )
  const drop = makeButton('btn small', say('report.tell.dropIt'))
  drop.addEventListener(
    'click',
    answer(() => {
      field.value = field.value.replaceAll(one.written, '')
    }),
  )
  place.append(make('p', '', text), make('p', 'acts', drop, keep))
}
