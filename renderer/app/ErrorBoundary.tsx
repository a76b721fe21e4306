import { Component } from 'react'
import type { ReactNode } from 'react'
import { ErrorScreen } from './ErrorScreen.tsx'
import { reportError } from './report-errors.ts'

interface State {
  readonly failed: boolean
  readonly error: unknown
}

/** Catches what a screen throws, so that a bug never leaves a white window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false, error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error }
  }

  override componentDidCatch(error: unknown): void {
    void reportError(error)
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorScreen error={this.state.error} /> : this.props.children
  }
}
