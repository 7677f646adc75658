import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Writes the reader's name and the day across a paper, on the screen and in print: a leak tells whose it was. */
export function useWatermark(paper: RefObject<HTMLElement>, mark: string): void {
  useEffect(() => {
    const { style } = paper.current ?? {}
    if (!style) return
    style.backgroundImage = `url("data:image/svg+xml,${encodeURIComponent(drawing(mark))}")`
    style.printColorAdjust = 'exact'
  }, [mark])
}

/** A tile of the mark, aslant and pale; what could end the text is left out of it. */
function drawing(mark: string): string {
  const text = mark.replace(/[<>&"']/g, ' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="150"><text x="10" y="120" transform="rotate(-16 170 75)" font-family="sans-serif" font-size="15" fill="#808080" fill-opacity="0.22">${text}</text></svg>`
}
