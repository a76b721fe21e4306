import { spawn } from 'node:child_process'

/**
 * Runs a program to its end, on this terminal.
 *
 * @returns its exit code, 1 where a signal ended it, null where it could not be started
 */
export async function runProgram(program: string, options: readonly string[]): Promise<number | null> {
  try {
    const child = spawn(program, options, { stdio: 'inherit' })
    return await new Promise((resolve) => {
      child.once('error', () => resolve(null))
      child.once('exit', (exitCode) => resolve(exitCode ?? 1))
    })
  } catch {
    // Node throws where the system knows the file but not as a program, a download cut short for one.
    return null
  }
}
