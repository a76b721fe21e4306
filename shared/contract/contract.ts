import type { z } from 'zod'
import { backupCalls } from './calls/backup.ts'
import { compareCalls } from './calls/compare.ts'
import { departmentCalls } from './calls/departments.ts'
import { exportCalls } from './calls/export.ts'
import { extractCalls } from './calls/extract.ts'
import { historyCalls } from './calls/history.ts'
import { importCalls } from './calls/import.ts'
import { itemsCalls } from './calls/items.ts'
import { layoutCalls } from './calls/layout.ts'
import { libraryCalls } from './calls/library.ts'
import { listCalls } from './calls/list.ts'
import { preferenceCalls } from './calls/preferences.ts'
import { packageCalls } from './calls/package.ts'
import { programCalls } from './calls/program.ts'
import { proofreadCalls } from './calls/proofread.ts'
import { rowCalls } from './calls/rows.ts'
import { typingCalls } from './calls/typing.ts'
import { versionCalls } from './calls/version.ts'

/**
 * Every call between a screen (or the command line) and the machine, once: name → input and output.
 * The three carriers (Electron's IPC, loopback, command line), the service that implements the calls
 * and the renderer's client are all derived from it. A call answers a `Result` with a `CallError`.
 */
export const contract = {
  ...libraryCalls,
  ...listCalls,
  ...layoutCalls,
  ...rowCalls,
  ...typingCalls,
  ...itemsCalls,
  ...departmentCalls,
  ...proofreadCalls,
  ...importCalls,
  ...exportCalls,
  ...extractCalls,
  ...compareCalls,
  ...historyCalls,
  ...versionCalls,
  ...packageCalls,
  ...backupCalls,
  ...preferenceCalls,
  ...programCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>
