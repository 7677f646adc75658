import { type ViewName, viewNames, viewOf } from '../../shared/value/view.ts'
import { keepView, keptView } from './kept-view.ts'

/**
 * Large text, dark and high contrast: chosen on any page, the same on all. `?text=large&theme=dark&contrast=high`: as pages
 * without script ask for it; the ways to those pages carry it on.
 */
const root = document.documentElement
const address = new URLSearchParams(location.search)
for (const [name, value] of Object.entries(viewOf((name) => address.get(name))))
  keepView(name as ViewName, value)

function show(name: ViewName, value: string): void {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
}

/** Pages that functions make remember nothing: their address says how they look. */
function carryOn(): void {
  const view = viewOf((name) => root.dataset[name])
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/api/"]')) {
    const to = new URL(link.href)
    for (const name of viewNames) to.searchParams.delete(name)
    for (const [name, value] of Object.entries(view)) to.searchParams.set(name, value)
    link.href = `${to.pathname}${to.search}`
  }
}

function offer(): void {
  for (const group of document.querySelectorAll<HTMLElement>('.view-switches')) group.hidden = false
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-view]')) {
    const name = input.dataset.view as ViewName
    input.checked = keptView(name) === input.value
    input.addEventListener('change', () => {
      const value = input.checked ? input.value : name === 'theme' ? 'light' : ''
      show(name, value)
      keepView(name, value)
      carryOn()
    })
  }
}

for (const name of viewNames) show(name, keptView(name) ?? '')
offer()
carryOn()
