import { Component } from 'react'
import type { ReactNode } from 'react'
import { reportError } from './report-errors.ts'

interface StagedBoundaryProps {
  readonly shown: boolean
  readonly children: ReactNode
}

/** A list that can't be drawn is an error only of the screen that it is opened on, not of the library before. */
export class StagedBoundary extends Component<StagedBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override componentDidCatch(error: unknown): void {
    // Thrown on, it is reported by the screen that says so.
    if (!this.props.shown) void reportError(error)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    if (this.props.shown) throw this.state.error
    return null
  }
}
