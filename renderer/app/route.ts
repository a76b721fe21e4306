import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'list'; readonly listId: number; readonly itemId: number | null }
  /** 部门名录, with the list and item it was opened from. */
  | { readonly screen: 'departments'; readonly listId: number | null; readonly itemId: number | null }

/** Reads the part of the address after `#`; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  if (hash === '#/departments') return { screen: 'departments', listId: null, itemId: null }
  const match = /^#(\/departments)?\/list\/(\d{1,15})(?:\/item\/(\d{1,15}))?$/.exec(hash)
  if (match?.[2] === undefined) return { screen: 'library' }
  return {
    screen: match[1] === undefined ? 'list' : 'departments',
    listId: Number(match[2]),
    itemId: match[3] === undefined ? null : Number(match[3]),
  }
}

export function printRoute(route: Route): string {
  if (route.screen === 'library') return '#/'
  const place = route.screen === 'departments' ? '#/departments' : '#'
  if (route.listId === null) return place
  return `${place}/list/${route.listId}${route.itemId === null ? '' : `/item/${route.itemId}`}`
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
