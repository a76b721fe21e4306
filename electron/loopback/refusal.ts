import type { IncomingMessage, ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from '../screens/policy.ts'

/** Why a request is not served. The text is for a clerk who sees it in the window. */
export interface Refusal {
  readonly status: number
  readonly message: string
}

export const REFUSALS = {
  foreign: { status: 403, message: '这个请求不是从编辑器的窗口发出的，已拒绝。' },
  stranger: {
    status: 403,
    message: '这个地址只能打开一次，或者不属于正在运行的编辑器。请关闭本页，重新启动编辑器。',
  },
  unknown: { status: 404, message: '没有这个地址。' },
  method: { status: 405, message: '这个地址不接受这样的请求。' },
  slow: { status: 408, message: '文件没有传完，请重试。' },
  large: { status: 413, message: '文件太大，编辑器最多接收 100 MB 的文件；请拆分或另存后再导入。' },
  type: { status: 415, message: '请求的格式不对。' },
  malformed: { status: 400, message: '请求的内容不完整或已损坏。' },
  busy: { status: 503, message: '编辑器正忙，请稍后重试。' },
  bug: { status: 500, message: '编辑器内部出错，已保存的内容不受影响；请重试，仍不行请重新启动。' },
} as const satisfies Record<string, Refusal>

export function refuse(response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(refusal.status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  response.end(refusal.message)
}

/**
 * The request line and headers against what our own window sends. `Host` stops DNS rebinding, `Origin`
 * and `Sec-Fetch-Site` stop other pages of the same browser (OWASP CSRF prevention: origin checks).
 *
 * @param host the only host and port that this server answers to
 */
export function foreignRequest(request: IncomingMessage, host: string): Refusal | null {
  const { headers, method } = request
  if (headers.host !== host) return REFUSALS.foreign
  if (headers.origin === undefined ? method === 'POST' : headers.origin !== `http://${host}`) {
    return REFUSALS.foreign
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return REFUSALS.foreign
  return null
}

/** More refusals than this in one second are not even answered. */
const MAX_REFUSALS_A_SECOND = 200

/** Answers refusals, and past a limit only hangs up, so that a flood costs next to nothing. */
export function createRefuser(now: () => number): (response: ServerResponse, refusal: Refusal) => void {
  let second = 0
  let count = 0
  return (response, refusal) => {
    const current = Math.floor(now() / 1_000)
    count = current === second ? count + 1 : 1
    second = current
    if (count > MAX_REFUSALS_A_SECOND) response.destroy()
    else refuse(response, refusal)
  }
}
