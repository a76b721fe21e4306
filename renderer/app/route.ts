import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'list'; readonly listId: number; readonly itemId: number | null }

/** Reads the part of the address after `#`; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const match = /^#\/list\/(\d{1,15})(?:\/item\/(\d{1,15}))?$/.exec(hash)
  if (match?.[1] === undefined) return { screen: 'library' }
  return {
    screen: 'list',
    listId: Number(match[1]),
    itemId: match[2] === undefined ? null : Number(match[2]),
  }
}

export function printRoute(route: Route): string {
  if (route.screen === 'library') return '#/'
  return `#/list/${route.listId}${route.itemId === null ? '' : `/item/${route.itemId}`}`
}

/** Goes to a screen, so that “back” returns to the present one. */
export function goTo(route: Route): void {
  window.location.hash = printRoute(route)
}

/** Notes the item in the address, so that a reload comes back to it; “back” still leaves the list. */
export function noteInAddress(route: Route): void {
  const hash = printRoute(route)
  if (window.location.hash !== hash) window.history.replaceState(null, '', hash)
}

/** The screen that the address names; follows it. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
