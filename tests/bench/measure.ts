import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Sample {
  /**
   * Time of the processor, after the libraries were loaded and the input was made: what else the
   * machine does counts less than in the time of the clock.
   */
  readonly milliseconds: number
  /** Of the whole process. */
  readonly peakMegabytes: number
}

const run = promisify(execFile)
const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))

/**
 * Measures contenders side by side: each run in a process of its own, the contenders taking turns, so
 * that whatever else the machine does hits all of them.
 *
 * @returns the medians, a contender each
 */
export async function measure(
  name: string,
  contenders: number,
  count: number,
  rounds: number,
): Promise<Sample[]> {
  const samples: Sample[][] = Array.from({ length: contenders }, () => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, own] of samples.entries()) {
      const { stdout } = await run(process.execPath, [CHILD, name, String(index), String(count)])
      own.push(JSON.parse(stdout) as Sample)
    }
  }
  return samples.map((own) => ({
    milliseconds: median(own.map((sample) => sample.milliseconds)),
    peakMegabytes: median(own.map((sample) => sample.peakMegabytes)),
  }))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
