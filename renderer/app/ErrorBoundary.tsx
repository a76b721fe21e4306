import { Component } from 'react'
import type { ReactNode } from 'react'
import { ErrorScreen } from './ErrorScreen.tsx'

interface State {
  readonly error: Error | null
}

/** Catches what a screen throws, so that a bug never leaves a white window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <ErrorScreen detail={this.state.error.stack ?? this.state.error.message} />
  }
}
