import { useSyncExternalStore } from 'react'

/** A list as it is now, or one of its versions. */
export type ComparedState = { readonly listId: number } | { readonly versionId: number }

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'list'; readonly listId: number; readonly itemId: number | null }
  /** 部门名录, with the list and item it was opened from. */
  | { readonly screen: 'departments'; readonly listId: number | null; readonly itemId: number | null }
  | { readonly screen: 'compare'; readonly before: ComparedState; readonly after: ComparedState }

/** Reads the part of the address after `#`; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  if (hash === '#/departments') return { screen: 'departments', listId: null, itemId: null }
  const compared = /^#\/compare\/(list|version)-(\d{1,15})\/(list|version)-(\d{1,15})$/.exec(hash)
  if (compared !== null) {
    const [, ofBefore, before, ofAfter, after] = compared
    return { screen: 'compare', before: stateOf(ofBefore, before), after: stateOf(ofAfter, after) }
  }
  const match = /^#(\/departments)?\/list\/(\d{1,15})(?:\/item\/(\d{1,15}))?$/.exec(hash)
  if (match?.[2] === undefined) return { screen: 'library' }
  return {
    screen: match[1] === undefined ? 'list' : 'departments',
    listId: Number(match[2]),
    itemId: match[3] === undefined ? null : Number(match[3]),
  }
}

function stateOf(what: string | undefined, id: string | undefined): ComparedState {
  return what === 'list' ? { listId: Number(id) } : { versionId: Number(id) }
}

function printState(state: ComparedState): string {
  return 'listId' in state ? `list-${state.listId}` : `version-${state.versionId}`
}

export function printRoute(route: Route): string {
  if (route.screen === 'library') return '#/'
  if (route.screen === 'compare') return `#/compare/${printState(route.before)}/${printState(route.after)}`
  const place = route.screen === 'departments' ? '#/departments' : '#'
  if (route.listId === null) return place
  return `${place}/list/${route.listId}${route.itemId === null ? '' : `/item/${route.itemId}`}`
}

/** Whether a screen may be left for another; asked before it vanishes. */
export type LeaveGuard = (target: Route | null) => Promise<boolean>

/** The address of the screen that is shown; another than the window's while a screen asks whether to go. */
let shown: string | null = null
let guard: LeaveGuard | null = null
let asking: Promise<boolean> | null = null
const listeners = new Set<() => void>()

/**
 * Lets a screen be asked before it is left.
 *
 * @returns ends that
 */
export function guardLeaving(next: LeaveGuard): () => void {
  guard = next
  return () => {
    if (guard === next) guard = null
  }
}

/**
 * Asks the screen that is shown whether it may vanish; one question at a time.
 *
 * @param target where to; null for what lies over every screen, as an import does
 */
export async function mayLeave(target: Route | null): Promise<boolean> {
  if (guard === null) return true
  asking ??= guard(target).finally(() => {
    asking = null
  })
  return asking
}

/** Goes to a screen, so that “back” returns to the present one; not where that one must not be left. */
export function goTo(route: Route): void {
  void leaveFor(route)
}

async function leaveFor(route: Route): Promise<void> {
  if (!(await mayLeave(route))) return
  shown = printRoute(route)
  window.location.hash = shown
  tellAll()
}

/** Notes the item in the address, so that a reload comes back to it; “back” still leaves the list. */
export function noteInAddress(route: Route): void {
  const hash = printRoute(route)
  shown = hash
  if (asking === null && window.location.hash !== hash) window.history.replaceState(null, '', hash)
}

/** The screen that the address names; follows it. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, shownAddress))
}

function shownAddress(): string {
  shown ??= window.location.hash
  return shown
}

function subscribe(onChange: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', onAddress)
  listeners.add(onChange)
  return () => {
    listeners.delete(onChange)
    if (listeners.size === 0) window.removeEventListener('hashchange', onAddress)
  }
}

/** Another address by “back” or by hand: the screen stays until it may be left, else its address comes back. */
async function onAddress(): Promise<void> {
  const target = window.location.hash
  if (target === shownAddress()) return
  if (await mayLeave(parseRoute(target))) shown = window.location.hash
  else if (window.location.hash !== shown) window.history.pushState(null, '', shown)
  tellAll()
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
