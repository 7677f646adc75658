import { Component, type ComponentChildren } from 'preact'
import { Button } from './form/button.tsx'
import { useWords } from './words.ts'

/** A page that threw says so, with a way on, instead of leaving nothing at all. */
export class KeepStanding extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { say } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('desk.broken')}</p>
      <Button onClick={() => location.reload()}>{say('desk.again')}</Button>
    </div>
  )
}
