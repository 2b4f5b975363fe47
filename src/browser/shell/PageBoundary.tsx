import { Component, type ReactNode } from 'react'
import { type Location, useLocation } from 'react-router-dom'
import { RouteErrorPage } from './RouteErrorPage.tsx'

/** Shows that a page threw, until the reader goes to another address. */
export function PageBoundary({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation()}>{children}</Boundary>
}

interface BoundaryProps {
  at: Location
  children: ReactNode
}

interface BoundaryState {
  at: Location
  /** In an object: anything can be thrown. */
  failure: { error: unknown } | null
}

/** React has errors caught by classes alone. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at, failure: null }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at, failure: null }
  }

  override render() {
    const { failure } = this.state
    return failure ? <RouteErrorPage error={failure.error} /> : this.props.children
  }
}
