import { join } from 'node:path'
import { createApp } from './editions.ts'

createApp({ assets: join(import.meta.dirname, '..', '..', 'dist', 'site', 'client') }).synth()
