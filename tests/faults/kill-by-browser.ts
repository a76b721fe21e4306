import { runScript } from '../runner/npm.ts'

/** `npm run test:kill`: a clerk types in a browser, and the program is killed a hundred times. */
const passed = runScript('test:e2e', ['--project=twin', 'tests/e2e/kill.spec.ts'], { FAULTS: 'all' })
process.exitCode = passed ? 0 : 1
