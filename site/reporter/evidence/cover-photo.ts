import { type Brush, openBrush } from '../../evidence/blur/brush.ts'
import { coverHere, followKeys, followPointer, type Hand } from '../../evidence/blur/follow-hand.ts'
import { REACHES } from '../../evidence/blur/grid.ts'
import { middleOf, placeBox } from '../../evidence/blur/place-box.ts'
import { encodePhoto } from '../../evidence/clean/clean-photo.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { make, makeButton } from '../make.ts'
import { say } from '../texts.ts'

/** Opens a photo to cover parts of it. The covered photo, or nothing when it was left as it is. */
export async function coverPhoto(evidence: Evidence, name: string): Promise<Evidence | undefined> {
  const photo = await createImageBitmap(evidence.content)
  const brush = openBrush(photo)
  try {
    const agreed = await showDialog(brush, name)
    if (!agreed || !brush.isTouched()) return undefined
    const drawn = await encodePhoto(brush.canvas)
    return { ...evidence, ...drawn, preview: URL.createObjectURL(drawn.content), covered: true }
  } finally {
    photo.close()
  }
}

function showDialog(brush: Brush, name: string): Promise<boolean> {
  const dialog = make('dialog', 'cover')
  const title = make('h2', '', `${say('report.cover.title')}　${name}`)
  title.id = 'cover-title'
  dialog.setAttribute('aria-labelledby', title.id)
  const help = make('p', 'hint', say('report.files.blurHelp'))
  help.id = 'cover-help'
  const said = make('p', 'hint')
  said.setAttribute('role', 'status')
  const done = makeButton('btn small go', say('report.cover.done'))
  const cancel = makeButton('btn small', say('report.cover.cancel'))
  dialog.append(title, help, ...workbench(brush, said, help.id), said, make('p', 'acts', done, cancel))
  document.body.append(dialog)
  dialog.showModal()
  brush.canvas.focus()
  return new Promise((answer) => {
    done.addEventListener('click', () => dialog.close('done'))
    cancel.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      answer(dialog.returnValue === 'done')
    })
  })
}

/** The photo with the box on it, and the buttons beside it. */
function workbench(brush: Brush, said: HTMLElement, help: string): HTMLElement[] {
  const { canvas } = brush
  const hand: Hand = { place: middleOf(brush), reach: 1 }
  const box = make('div', 'cover-box')
  const frame = make('div', 'cover-frame', canvas, box)
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-label', say('report.cover.photo'))
  canvas.setAttribute('aria-describedby', help)
  const moved = () => {
    placeBox(box, brush, hand)
    const { column, row } = hand.place
    const at = say('report.cover.at', { row: row + 1, column: column + 1 })
    said.textContent = brush.isCovered(hand.place) ? `${at}　${say('report.cover.here')}` : at
  }
  followPointer(brush, hand, moved)
  followKeys(brush, hand, moved)
  moved()
  return [frame, make('p', 'acts', ...tools(brush, hand, moved))]
}

function tools(brush: Brush, hand: Hand, moved: () => void): HTMLElement[] {
  const resize = (by: number) => () => {
    const n = REACHES.indexOf(hand.reach) + by
    hand.reach = REACHES[Math.min(REACHES.length - 1, Math.max(0, n))] ?? hand.reach
    moved()
  }
  const act = (text: string, run: () => void) => {
    const made = makeButton('btn small', text)
    made.addEventListener('click', run)
    return made
  }
  return [
    act(say('report.cover.now'), () => {
      coverHere(brush, hand)
      moved()
    }),
    act(say('report.cover.smaller'), resize(-1)),
    act(say('report.cover.bigger'), resize(1)),
    act(say('report.cover.undo'), () => {
      brush.undo()
      moved()
    }),
  ]
}
