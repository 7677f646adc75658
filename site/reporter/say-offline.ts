/** Shows the notice while the line is gone, and takes it away when it is back. Nothing is sent by itself then. */
export function sayOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]')
  if (!notice) return
  const update = () => {
    notice.hidden = navigator.onLine
  }
  window.addEventListener('offline', update)
  window.addEventListener('online', update)
  update()
}
