import { cpus } from 'node:os'
import { CASES } from './cases.ts'
import { benchEditor } from './editor-case.ts'
import { measure } from './measure.ts'

/**
 * `npm run bench [CASE…]`: prints the figures as Markdown. Each contender as a ratio to the first of
 * its table, in the same run: figures of different machines or days can't be compared, ratios can.
 */
const EDITOR = 'editor'
const wanted = process.argv.slice(2)
const names = [...Object.keys(CASES), EDITOR]
const unknown = wanted.find((name) => !names.includes(name))
if (unknown !== undefined) {
  console.error(`there is no measurement “${unknown}”; there are ${names.join(', ')}`)
  process.exit(2)
}

/** The more a run takes, the less chance decides. */
function roundsFor(count: number): number {
  return count >= 10_000 ? 3 : 5
}

console.log(`Node ${process.version}, ${cpus().length} cores ${cpus()[0]?.model.trim() ?? ''}\n`)
for (const [name, { title, counts, contenders }] of Object.entries(CASES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(
    `## ${title}\n\n| items | way | processor time (ms) | ratio | peak memory (MB) |\n|---|---|---|---|---|`,
  )
  for (const count of counts) {
    const samples = await measure(name, contenders.length, count, roundsFor(count))
    const baseline = samples[0]?.milliseconds ?? Number.NaN
    for (const [index, { milliseconds, peakMegabytes }] of samples.entries()) {
      const ratio = (milliseconds / baseline).toFixed(2)
      const cells = [count, contenders[index]?.name, milliseconds.toFixed(0), ratio, peakMegabytes.toFixed(0)]
      console.log(`| ${cells.join(' | ')} |`)
    }
  }
  console.log('')
}

if (wanted.length === 0 || wanted.includes(EDITOR)) {
  console.log(
    [
      '## The editor in Chromium\n',
      '| action | 20 items (ms, 95 %) | 2,000 items (ms, 95 %) | ratio | longest task (ms) |',
      '|---|---|---|---|---|',
      ...(await benchEditor()),
      '',
    ].join('\n'),
  )
}
