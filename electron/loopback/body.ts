import type { IncomingMessage } from 'node:http'
import { VALUE_FIELD, joinBytes, partField } from '../../shared/contract/wire.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { MAX_FILE_BYTES } from '../import/readers/limits.ts'
import type { Refusal } from './refusal.ts'
import { REFUSALS } from './refusal.ts'

/** The largest file and what surrounds it in a multipart body. */
const MAX_BODY_BYTES = MAX_FILE_BYTES + 2 ** 20
/** Bodies of all requests that are being received, together. */
const MAX_BYTES_AT_ONCE = 3 * MAX_BODY_BYTES
/** A body that is too large is still received (and dropped) up to here: a browser reads no answer before. */
const MAX_DROPPED_BYTES = 10 * MAX_BODY_BYTES

let bytesHeld = 0

/** The input of a call out of a request's body: JSON, or a form of JSON and byte arrays. */
export async function readInput(request: IncomingMessage): Promise<Result<unknown, Refusal>> {
  const contentType = request.headers['content-type'] ?? ''
  if (!/^(application\/json|multipart\/form-data)\b/.test(contentType)) {
    request.resume()
    return fail(REFUSALS.type)
  }
  const body = await readBody(request)
  if (!body.ok) return body
  try {
    return ok(await parseBody(body.value, contentType))
  } catch {
    return fail(REFUSALS.malformed)
  } finally {
    bytesHeld -= body.value.length
  }
}

/** The whole body; its length is counted in `bytesHeld` until the caller has parsed it. */
async function readBody(request: IncomingMessage): Promise<Result<Buffer<ArrayBuffer>, Refusal>> {
  let chunks: Buffer[] = []
  let kept = 0
  let received = 0
  let refusal: Refusal | null = null
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      received += chunk.length
      if (refusal === null && received > MAX_BODY_BYTES) refusal = REFUSALS.large
      if (refusal === null && bytesHeld + chunk.length > MAX_BYTES_AT_ONCE) refusal = REFUSALS.busy
      if (received > MAX_DROPPED_BYTES) break
      if (refusal === null) {
        chunks.push(chunk)
        kept += chunk.length
        bytesHeld += chunk.length
      } else if (kept > 0) {
        chunks = []
        bytesHeld -= kept
        kept = 0
      }
    }
  } catch {
    refusal ??= REFUSALS.slow
  }
  if (refusal === null) return ok(Buffer.concat(chunks))
  bytesHeld -= kept
  return fail(refusal)
}

async function parseBody(body: Buffer<ArrayBuffer>, contentType: string): Promise<unknown> {
  if (contentType.startsWith('application/json')) return JSON.parse(body.toString('utf8'))
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  const parts: Uint8Array[] = []
  for (let part = form.get(partField(0)); part instanceof Blob; part = form.get(partField(parts.length))) {
    parts.push(new Uint8Array(await part.arrayBuffer()))
  }
  return joinBytes(JSON.parse(String(form.get(VALUE_FIELD))), parts)
}
