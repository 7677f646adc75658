import type { ComponentChildren } from 'preact'
import { inLanguage } from '../../text/address-language.ts'
import { DeskBar } from './bar.tsx'
import { useWords } from './words.ts'

/** The page of who is not at the desk yet: the head leads home. */
export function Outside({ children }: { children: ComponentChildren }) {
  const { language } = useWords()
  return (
    <div class="console">
      <DeskBar home={inLanguage('/', language)} />
      <main id="main" class="desk-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
