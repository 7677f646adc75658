/**
 * What the oldest browsers of the {@link ./browsers.ts floor} lack and our scripts, or the libraries in them, use. Runs
 * before any other script, in pages and workers alike. A library of such stand-ins was tried (core-js: 7 to 19 kB for
 * these, compressed); these are of half a kilobyte, and do what is asked of them here, no more.
 */

type Sequence<T> = ArrayLike<T> & { slice(): T[] }

const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
  const from = Math.trunc(index) || 0
  return this[from < 0 ? from + this.length : from]
}

const findLastIndex = function <T>(this: ArrayLike<T>, isIt: (item: T, at: number) => unknown): number {
  let n = this.length - 1
  while (n >= 0 && !isIt(this[n] as T, n)) n--
  return n
}

const ofLists = {
  at,
  findLastIndex,
  findLast<T>(this: ArrayLike<T>, isIt: (item: T, at: number) => unknown) {
    return this[findLastIndex.call(this, isIt as (item: unknown, at: number) => unknown)]
  },
}

const ofArrays = {
  toReversed<T>(this: Sequence<T>) {
    return this.slice().reverse()
  },
  toSorted<T>(this: Sequence<T>, compare?: (a: T, b: T) => number) {
    return this.slice().sort(compare)
  },
  toSpliced<T>(this: Sequence<T>, ...how: [number, number, ...T[]]) {
    const copy = this.slice()
    copy.splice(...how)
    return copy
  },
  with<T>(this: Sequence<T>, index: number, item: T) {
    const copy = this.slice()
    copy[index < 0 ? index + copy.length : index] = item
    return copy
  },
}

const ofTexts = {
  at,
  /** A half of a pair that stands alone becomes the replacement character, as UTF-8 would make it. */
  toWellFormed(this: string) {
    return String(this).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (part) =>
      part.length === 2 ? part : '\uFFFD',
    )
  },
}

const { hasOwnProperty: hasOwn } = Object.prototype

const ofObjects = {
  hasOwn: (holder: object, name: PropertyKey) => hasOwn.call(holder, name),
}

const everywhere = {
  /** Of plain data only, as the sign-in library has it. */
  structuredClone: <T>(data: T): T => (data === undefined ? data : JSON.parse(JSON.stringify(data))),
}

const ofSignals = {
  throwIfAborted(this: AbortSignal) {
    if (this.aborted) throw new DOMException('aborted', 'AbortError')
  },
}

/** Dialogs, where no element is one (Safari before 15.4): shown over the page by the stylesheet, without holding focus. */
const ofDialogs = {
  returnValue: '',
  showModal(this: HTMLElement) {
    this.setAttribute('open', '')
    this.setAttribute('role', 'dialog')
  },
  close(this: HTMLElement & { returnValue: string }, answer?: string) {
    if (answer !== undefined) this.returnValue = answer
    this.removeAttribute('open')
    this.dispatchEvent(new Event('close'))
  },
}

const makesAddresses = {
  parse(text: string, base?: string) {
    try {
      return new URL(text, base)
    } catch {
      return null
    }
  },
}

const makesSignals = {
  timeout(milliseconds: number) {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), milliseconds)
    return controller.signal
  },
}

function fillIn(holder: object, missing: object): void {
  for (const [name, value] of Object.entries(missing)) {
    if (name in holder) continue
    Object.defineProperty(holder, name, { value, configurable: true, writable: true })
  }
}

fillIn(Array.prototype, { ...ofLists, ...ofArrays })
fillIn(Object.getPrototypeOf(Uint8Array.prototype), ofLists)
fillIn(String.prototype, ofTexts)
fillIn(Object, ofObjects)
fillIn(globalThis, everywhere)
fillIn(AbortSignal.prototype, ofSignals)
fillIn(AbortSignal, makesSignals)
if ('document' in globalThis && !('HTMLDialogElement' in globalThis)) fillIn(HTMLElement.prototype, ofDialogs)
fillIn(URL, makesAddresses)
