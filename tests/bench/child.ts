import { CASES } from './cases.ts'
import type { Sample } from './measure.ts'

/** One run of one contender, in a process of its own: `child.ts CASE CONTENDER COUNT`. */
const [name = '', contender = '', count = ''] = process.argv.slice(2)
const found = CASES[name]?.contenders[Number(contender)]
if (!found) throw new Error(`no contender ${contender} in ${name}`)
const work = await found.prepare(Number(count))
const start = process.cpuUsage()
const made = await work()
const { user, system } = process.cpuUsage(start)
if (made <= 0) throw new Error(`${found.name} made nothing`)
const sample: Sample = {
  milliseconds: (user + system) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(sample))
