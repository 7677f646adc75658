/** Calls `say` when a script of the page fails in a way that nothing else answers for: a part that did not load, or threw. */
export function onFault(say: () => void): void {
  window.addEventListener('error', ({ target }) => {
    // A picture or film that does not load is said where it stands.
    if (target === window || target instanceof HTMLScriptElement) say()
  })
  window.addEventListener('unhandledrejection', say)
}
