/** A new element with a class, a text or children. Data goes in as text alone. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...content)
  return element
}

/** A new button that sends no form. */
export function makeButton(className: string, ...content: readonly (Node | string)[]): HTMLButtonElement {
  const button = make('button', className, ...content)
  button.type = 'button'
  return button
}

/** The one element that a page must have. Throws when it lacks it. */
export function find<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector<Kind>(selector)
  if (!found) throw new Error(`the page lacks ${selector}`)
  return found
}
