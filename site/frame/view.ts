/** Large text, dark and high contrast: chosen on any page, kept on the device except on the pages of a report. */
const root = document.documentElement
const mayKeep = root.dataset.keep !== 'no'
const store = (name: string) => `mingcha.view.${name}`

function kept(name: string): string | null {
  try {
    return localStorage.getItem(store(name))
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(store(name), value)
    else localStorage.removeItem(store(name))
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

function show(name: string, value: string): void {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
}

for (const group of document.querySelectorAll<HTMLElement>('.view-switches')) group.hidden = false
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-view]')) {
  const name = input.dataset.view ?? ''
  const before = kept(name)
  if (before) {
    input.checked = before === input.value
    show(name, before)
  }
  input.addEventListener('change', () => {
    const value = input.checked ? input.value : name === 'theme' ? 'light' : ''
    show(name, value)
    if (mayKeep) keep(name, value)
  })
}
