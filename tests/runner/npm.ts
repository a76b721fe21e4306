import { spawnSync } from 'node:child_process'

/**
 * Runs one of the project's npm scripts, its output shown as it comes.
 *
 * @returns whether it ended well
 */
export function runScript(
  name: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): boolean {
  const npm = process.env['npm_execpath']
  const args = ['run', '--silent', name, ...(options.length > 0 ? ['--', ...options] : [])]
  const settings = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  const run =
    npm === undefined
      ? spawnSync('npm', args, { ...settings, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], settings)
  return run.status === 0
}
