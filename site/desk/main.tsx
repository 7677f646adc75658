import { render } from 'preact'
import { App } from './app.tsx'
import './desk.css'
import { readDeskSettings } from './frame/settings.ts'

const host = document.getElementById('desk')
if (host) {
  host.replaceChildren()
  render(<App settings={readDeskSettings(host)} />, host)
}
