import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may use the server: the browser that first opened an address with a token. There is one address at
 * the start, and another for each later start by someone who can read the data folder.
 */
export interface Session {
  /** Another address to open, with a token that counts once. */
  newAddress(): string
  /**
   * Trades the token of an address for the cookie.
   *
   * @returns the `Set-Cookie` value, or null when the token is wrong or was used
   */
  redeem(token: string): string | null
  /** Whether a request carries the cookie. */
  admits(request: IncomingMessage): boolean
}

/** Addresses that were given out and not yet opened. */
const MOST_TOKENS = 5

/** @param origin of the server, as the browser sees it */
export function createSession(origin: string): Session {
  const tokens = new Set<string>()
  const key = secret()
  // Cookies don't know ports: two editors on one machine must not overwrite each other's.
  const cookie = `duty-list-${new URL(origin).port}`
  return {
    newAddress: () => {
      const token = secret()
      tokens.add(token)
      // Only the newest few: an address that no one opened is not good for ever.
      const [oldest] = tokens
      if (tokens.size > MOST_TOKENS && oldest !== undefined) tokens.delete(oldest)
      return `${origin}/?token=${token}`
    },
    redeem: (given) => {
      const token = [...tokens].find((one) => same(given, one))
      if (token === undefined) return null
      tokens.delete(token)
      return `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits: (request) => cookieValues(request, cookie).some((value) => same(value, key)),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that tells nothing about where two texts differ. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookieValues(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
