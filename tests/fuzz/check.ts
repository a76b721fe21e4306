import { importFile } from '../../electron/import/import-file.ts'
import { readPackage } from '../../electron/list-package/read-package.ts'
import { importFinding, listContent } from '../../shared/contract/schemas.ts'
import type { ImportProblem } from '../../shared/draft/types.ts'
import { PACKAGE_ENDING } from '../../shared/list-package/schema.ts'

function refusal({ message }: ImportProblem): string {
  return /^[^\n]*\p{Script=Han}[^\n]*。$/u.test(message) ? 'refused' : `says: ${message}`
}

/**
 * Imports a file that may be damaged.
 *
 * @returns `read` or `refused`, both right; else what is wrong with the program
 */
export async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    if (name.endsWith(`.${PACKAGE_ENDING}`)) {
      const lists = readPackage(bytes)
      return lists.ok ? 'read' : refusal(lists.error)
    }
    const draft = await importFile(name, bytes)
    if (!draft.ok) return refusal(draft.error)
    const list = listContent.safeParse(draft.value.list)
    if (!list.success) return `the draft breaks the contract: ${list.error.message}`
    const findings = importFinding.array().safeParse(draft.value.findings)
    return findings.success ? 'read' : `the findings break the contract: ${findings.error.message}`
  } catch (error) {
    return error instanceof Error ? `threw ${error.stack}` : `threw ${String(error)}`
  }
}
