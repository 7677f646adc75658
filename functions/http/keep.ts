/** Keeps the answer of a slow question for `seconds`; a failed one is asked again. */
export function keep<T>(ask: () => Promise<T>, seconds: number, now: () => Date): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined
  return () => {
    const time = now().getTime()
    if (kept && kept.until > time) return kept.answer
    const answer = ask()
    kept = { answer, until: time + seconds * 1000 }
    answer.catch(() => {
      kept = undefined
    })
    return answer
  }
}
