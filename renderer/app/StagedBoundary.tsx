import { Component } from 'react'
import type { ReactNode } from 'react'

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

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    if (this.props.shown) throw this.state.error
    return null
  }
}
