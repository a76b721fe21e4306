import type { CallError } from '../../shared/contract/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { printByInstalledBrowser } from '../export/pdf/installed-browser.ts'
import type { PrintPdf } from '../export/pdf/print-pdf.ts'
import { loggedBug, type LogBug } from '../log.ts'
import { runPdf } from './run-pdf.ts'
import { runTask, type Limits, type Outcome, type Watch } from './run-task.ts'
import { createTurns } from './turns.ts'
import type { Jobs, Progress } from './types.ts'

/** Threads at a time: an export need not wait for a long import, but twenty dropped files take turns. */
const AT_A_TIME = 2

const DEFAULT_LIMITS: Limits = { time: 60_000, memory: 1_024, growth: 2_048 }

export interface JobsOptions {
  readonly limits?: Partial<Limits>
  /** Told of exceptions in a worker; never a text of a list. */
  readonly logBug?: LogBug
  /** Prints pages as PDF; by an installed browser, if the program has none of its own. */
  readonly printPdf?: PrintPdf
}

interface RunningJob {
  progress: Progress
  readonly cancel: AbortController
  readonly ended: Promise<unknown>
}

type Failure = Exclude<Outcome<never>['type'], 'done'>
type Sentences = Readonly<Record<Failure, CallError>>

const CANCELLED: CallError = { code: 'cancelled', message: '已取消，没有改动任何内容。' }
const TWICE: CallError = { code: 'conflict', message: '同一项操作正在进行，请等它完成后重试。' }

const IMPORT_SENTENCES: Sentences = {
  cancelled: CANCELLED,
  'too-long': unreadable('读取文件用时过长，已停止，没有写入任何数据，请检查文件或只保留清单表格后重试。'),
  'too-large': unreadable('文件太大，内存不足，没有写入任何数据，请只保留清单表格后重试。'),
  threw: unreadable('文件已损坏或格式特殊，无法读取，没有写入任何数据，请用 WPS 或 Office 另存后重试。'),
}

const EXPORT_SENTENCES: Sentences = {
  cancelled: CANCELLED,
  'too-long': { code: 'output', message: '生成文件用时过长，已停止，清单没有改动，请重试或分开导出。' },
  'too-large': { code: 'output', message: '清单太大，内存不足，没有生成文件，请分开导出。' },
  threw: { code: 'bug', message: '程序内部出错，没有生成文件，清单没有改动，请换一种格式重试。' },
}

const COMPARE_SENTENCES: Sentences = {
  cancelled: CANCELLED,
  'too-long': { code: 'output', message: '比较用时过长，已停止，两份清单都没有改动，请关闭别的程序后重试。' },
  'too-large': {
    code: 'output',
    message: '清单太大，内存不足，没能比较，两份清单都没有改动，请关闭别的程序后重试。',
  },
  threw: { code: 'bug', message: '程序内部出错，没能比较，两份清单都没有改动，请把诊断信息发给维护人员。' },
}

const SENTENCES = { import: IMPORT_SENTENCES, export: EXPORT_SENTENCES, compare: COMPARE_SENTENCES } as const

/** Runs imports and exports in worker threads. */
export function createJobs({
  limits: someLimits,
  logBug,
  printPdf = printByInstalledBrowser,
}: JobsOptions = {}): Jobs {
  const limits = { ...DEFAULT_LIMITS, ...someLimits }
  const running = new Map<string, RunningJob>()
  const turns = createTurns(AT_A_TIME)

  async function run<T>(
    jobId: string,
    type: keyof typeof SENTENCES,
    work: (watch: Watch) => Promise<Outcome<T>>,
  ): Promise<Result<T, CallError>> {
    if (running.has(jobId)) return fail(TWICE)
    const cancel = new AbortController()
    const onProgress = (progress: Progress): void => {
      const job = running.get(jobId)
      if (job !== undefined) job.progress = progress
    }
    const watch = { onProgress, cancelled: cancel.signal }
    const ended = turns.take(() => work(watch))
    running.set(jobId, { progress: { step: '等待中', done: 0, total: 1 }, cancel, ended })
    const outcome = await ended.finally(() => running.delete(jobId))
    if (outcome.type === 'threw') logBug?.(loggedBug(`job:${type}`, outcome.error))
    return outcome.type === 'done' ? ok(outcome.result) : fail(SENTENCES[type][outcome.type])
  }

  return {
    importFile: async (jobId, name, bytes, corrections = {}) => {
      const read = await run(jobId, 'import', (watch) =>
        runTask({ type: 'import', name, bytes, corrections }, limits, watch),
      )
      return read.ok ? read.value : read
    },
    readPackage: async (jobId, bytes) => {
      const read = await run(jobId, 'import', (watch) => runTask({ type: 'package', bytes }, limits, watch))
      return read.ok ? read.value : read
    },
    writeTable: async (jobId, table, format) => {
      if (format !== 'pdf') {
        return run(jobId, 'export', (watch) => runTask({ type: 'export', table, format }, limits, watch))
      }
      const written = await run(jobId, 'export', (watch) => runPdf(table, printPdf, limits, watch))
      return written.ok ? written.value : written
    },
    writeReport: (jobId, source) =>
      run(jobId, 'export', (watch) => runTask({ type: 'report', source }, limits, watch)),
    writeImportReport: (jobId, report) =>
      run(jobId, 'export', (watch) => runTask({ type: 'import-report', report }, limits, watch)),
    writeExtracts: (jobId, source) =>
      run(jobId, 'export', (watch) => runTask({ type: 'extract', source }, limits, watch)),
    compareLists: (jobId, source) =>
      run(jobId, 'compare', (watch) => runTask({ type: 'compare', source }, limits, watch)),
    writeRevision: (jobId, source) =>
      run(jobId, 'export', (watch) => runTask({ type: 'revision', source }, limits, watch)),
    progress: (jobId) => running.get(jobId)?.progress ?? null,
    cancel: (jobId) => running.get(jobId)?.cancel.abort(),
    close: async () => {
      const jobs = [...running.values()]
      for (const job of jobs) job.cancel.abort()
      await Promise.all(jobs.map((job) => job.ended))
    },
  }
}

function unreadable(message: string): CallError {
  return { code: 'unreadable', message }
}
