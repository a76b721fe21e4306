import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './build.ts'

/** Licences under which a part may be given on with the program; anything else must be looked at. */
const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib)\b/

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/**
 * `npm run licences`: every package that is shipped with the program (all but development tools), with
 * version and licence; ends with an error when one has a licence that is not known to be free to give on.
 */
const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>
}
const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path, { version = '', license = '?' }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    license,
  }))
const doubtful = shipped.filter(({ license }) => !ALLOWED.test(license))

for (const { name, version, license } of shipped) console.log(`${name}\t${version}\t${license}`)
console.log(`${shipped.length} packages, ${doubtful.length} to look at`)
for (const { name, license } of doubtful) console.error(`to look at: ${name} (${license})`)
process.exitCode = doubtful.length === 0 ? 0 : 1
