import type { ServerResponse } from 'node:http'
import { VALUE_FIELD, partField, splitBytes } from '../../shared/contract/wire.ts'
import { SECURITY_HEADERS } from '../screens/policy.ts'

/** Sends a call's answer: JSON, or a form of JSON and byte arrays when it holds bytes. */
export async function sendAnswer(response: ServerResponse, answer: unknown): Promise<void> {
  const { value, parts } = splitBytes(answer)
  const json = JSON.stringify(value)
  if (parts.length === 0) {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' })
    response.end(json)
    return
  }
  const form = new FormData()
  form.set(VALUE_FIELD, json)
  for (const [index, part] of parts.entries()) form.set(partField(index), new Blob([part]))
  const encoded = new Response(form)
  const contentType = encoded.headers.get('content-type') ?? ''
  const body = Buffer.from(await encoded.arrayBuffer())
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': contentType })
  response.end(body)
}
