import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const PROJECT = resolve(import.meta.dirname, '../..')

/** Each thing built: the file that stands for it, what it is made from, and the npm script's own command. */
const TARGETS = {
  renderer: {
    file: 'out/renderer/index.html',
    sources: ['renderer', 'shared', 'package.json'],
    command: ['vite', 'build', '-c', 'renderer/vite.config.ts'],
  },
  preload: {
    file: 'out/preload/preload.cjs',
    sources: ['electron/preload.ts', 'electron/vite.preload.config.ts', 'shared/contract', 'package.json'],
    command: ['vite', 'build', '-c', 'electron/vite.preload.config.ts'],
  },
  program: {
    file: 'out/electron/main.js',
    sources: ['electron', 'shared', 'package.json'],
    command: ['tsc', '-p', 'electron/tsconfig.build.json'],
  },
} as const

export type Target = keyof typeof TARGETS

/** The targets that are missing or older than what they are made from. */
export function staleTargets(targets: readonly Target[]): Target[] {
  return targets.filter((target) => {
    const { file, sources } = TARGETS[target]
    return newestChange(sources) > changeOf(join(PROJECT, file))
  })
}

/**
 * Builds what is stale.
 *
 * @returns the output of the tool that failed, or null when all is built
 */
export function buildStale(targets: readonly Target[]): string | null {
  for (const target of staleTargets(targets)) {
    const [tool, ...options] = TARGETS[target].command
    const run = spawnSync(process.execPath, [toolProgram(tool), ...options], {
      cwd: PROJECT,
      encoding: 'utf8',
    })
    if (run.status !== 0) return `${run.stdout}${run.stderr}`
  }
  return null
}

function toolProgram(tool: 'vite' | 'tsc'): string {
  const program = tool === 'vite' ? 'vite/bin/vite.js' : 'typescript/bin/tsc'
  return join(PROJECT, 'node_modules', program)
}

function newestChange(sources: readonly string[]): number {
  const changes = sources.map((source) => {
    const path = join(PROJECT, source)
    if (!statSync(path).isDirectory()) return changeOf(path)
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    return Math.max(0, ...files.map((entry) => changeOf(join(entry.parentPath, entry.name))))
  })
  return Math.max(...changes)
}

/** Milliseconds; 0 for a file that is not there. */
function changeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
