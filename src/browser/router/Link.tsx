// The library's links, without what they bring along for its servers: pages fetched ahead, forms, transitions of views.
import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { createPath, type To, useHref, useLocation } from 'react-router-dom'
import { history } from './history.ts'
import { useNavigate } from './use-navigate.ts'

interface LinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href' | 'target' | 'download'> {
  to: To
  /** What the page there finds in its location. */
  state?: unknown
}

/** The way to another page of the console, which a click goes without loading anything anew. */
export function Link({ to, state, onClick, ...others }: LinkProps) {
  const href = useHref(to)
  const navigate = useNavigate()

  function click(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const { button, metaKey, altKey, ctrlKey, shiftKey } = event
    // Whoever holds a key wants another tab or a file, which the browser sees to.
    if (event.defaultPrevented || button !== 0 || metaKey || altKey || ctrlKey || shiftKey) return
    event.preventDefault()
    // The same address once more is no step back.
    navigate(href, { replace: href === createPath(history.location), state })
  }

  return <a {...others} href={href} onClick={click} />
}

interface PlaceLinkProps extends LinkProps {
  to: string
  /** What is below it is somewhere else. */
  end?: boolean
}

/** A link that says when the reader is at the place that it leads to, or below. */
export function PlaceLink({ to, end = false, ...others }: PlaceLinkProps) {
  const { pathname } = useLocation()
  const at = pathname === to || (!end && pathname.startsWith(`${to}/`))
  return <Link {...others} to={to} aria-current={at ? 'page' : undefined} />
}
