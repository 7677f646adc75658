import { render } from 'preact'
import { App } from './app.tsx'
import './staff.css'
import { readSettings } from './settings.ts'

const host = document.getElementById('staff')
if (host) render(<App settings={readSettings(host)} />, host)
