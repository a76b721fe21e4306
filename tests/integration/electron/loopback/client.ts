import { request } from 'node:http'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Question {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

/** One request with exactly these headers: a browser would not send forged ones, an attacker does. */
export function ask(
  origin: string,
  { method = 'GET', path = '/', headers = {}, body }: Question,
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Opens the address as a browser does; the cookie is what the browser then sends with every request. */
export async function enter(address: string): Promise<{ answer: Answer; cookie: string }> {
  const url = new URL(address)
  const answer = await ask(url.origin, { path: `${url.pathname}${url.search}` })
  return { answer, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}
