/** Hundredths of a picture that are cut off at each side. */
export interface Cut {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const SIDES = ['top', 'right', 'bottom', 'left'] as const
export const uncut: Cut = { top: 0, right: 0, bottom: 0, left: 0 }

/** At most so many hundredths at one side: something stays between two. */
export const MOST = 45

/** What is left of a picture of these sides, in whole pixels, at least one each way. */
export function leftOf(
  { width, height }: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Cut,
): { x: number; y: number; width: number; height: number } {
  const [x, y] = [Math.round((width * left) / 100), Math.round((height * top) / 100)]
  const [w, h] = [
    width - x - Math.round((width * right) / 100),
    height - y - Math.round((height * bottom) / 100),
  ]
  return { x, y, width: Math.max(1, w), height: Math.max(1, h) }
}

/** A canvas with what is left of another, no side longer than `longest`. Throws `Error` when there is none to draw on. */
export function cutOut(
  from: HTMLCanvasElement,
  cut: Cut,
  longest = Number.POSITIVE_INFINITY,
): HTMLCanvasElement {
  const { x, y, width, height } = leftOf(from, cut)
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.drawImage(from, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas
}
