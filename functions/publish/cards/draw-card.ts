import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Draws an SVG as a PNG of few colours. Its fonts are the packaged ones. */
export async function drawCard(svg: string): Promise<Uint8Array> {
  useOwnFonts()
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer()
}

/** Tells the drawing library, before its first text, where the fonts are: the machine of a function has none. */
function useOwnFonts(): void {
  if (process.env.FONTCONFIG_FILE) return
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  const folder = join(tmpdir(), 'mingcha-fonts')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  process.env.FONTCONFIG_FILE = file
}
