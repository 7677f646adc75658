import { keepView, keptView, type ViewName } from './kept-view.ts'

/** Large text, dark and high contrast: chosen on any page, the same on all. `?text=large`: as pages without script ask for it. */
const root = document.documentElement
const asked = new URLSearchParams(location.search).get('text')
if (asked === 'large') keepView('text', asked)

function show(name: ViewName, value: string): void {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
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
    })
  }
}

for (const name of ['text', 'theme', 'contrast'] as const) show(name, keptView(name) ?? '')
offer()
