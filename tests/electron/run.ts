import { findElectron } from '../../electron/launch/find-electron.ts'
import { runScript } from '../runner/npm.ts'

/** `npm run test:electron`: the specs of the screens on real Electron, where its program can be had. */
if ((await findElectron(console.log)) === null) {
  console.error('Electron’s program is not on this machine and could not be fetched: nothing was tested.')
  process.exitCode = 1
} else {
  const passed = runScript('test:e2e', ['--project=electron'], { DUTY_LIST_ELECTRON: '1' })
  process.exitCode = passed ? 0 : 1
}
