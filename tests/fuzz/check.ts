import { importFile } from '../../electron/import/import-file.ts'
import { importFinding, listContent } from '../../shared/contract/schemas.ts'

/**
 * Imports a file that may be damaged.
 *
 * @returns `read` or `refused`, both right; else what is wrong with the program
 */
export async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const draft = await importFile(name, bytes)
    if (!draft.ok) {
      const { message } = draft.error
      return /^[^\n]*\p{Script=Han}[^\n]*。$/u.test(message) ? 'refused' : `says: ${message}`
    }
    const list = listContent.safeParse(draft.value.list)
    if (!list.success) return `the draft breaks the contract: ${list.error.message}`
    const findings = importFinding.array().safeParse(draft.value.findings)
    return findings.success ? 'read' : `the findings break the contract: ${findings.error.message}`
  } catch (error) {
    return error instanceof Error ? `threw ${error.stack}` : `threw ${String(error)}`
  }
}
