import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may use the server: the one browser that first opened the address with the token. */
export interface Session {
  /** The address to open, with the token that counts once. */
  readonly address: string
  /**
   * Trades the token of an address for the cookie.
   *
   * @returns the `Set-Cookie` value, or null when the token is wrong or was used
   */
  redeem(token: string): string | null
  /** Whether a request carries the cookie. */
  admits(request: IncomingMessage): boolean
}

export function createSession(origin: string): Session {
  const token = secret()
  const key = secret()
  // Cookies don't know ports: two editors on one machine must not overwrite each other's.
  const cookie = `duty-list-${new URL(origin).port}`
  let used = false
  return {
    address: `${origin}/?token=${token}`,
    redeem: (given) => {
      if (used || !same(given, token)) return null
      used = true
      return `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits: (request) => cookieValues(request, cookie).some((value) => same(value, key)),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that tells nothing about where two texts differ. */
function same(a: string, b: string): boolean {
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
