import { join } from 'node:path'
import { createServer } from 'vite'
import { startLoopback } from '../loopback/server.ts'
import { openService } from '../open-service.ts'
import { dataFolder } from '../paths.ts'
import { PROJECT } from './build.ts'

/** Fixed, so that an open page finds the server again after a restart. */
const PORT = 5_173

/**
 * `npm run dev`: the screens from Vite, which replaces changed modules in the open page; their calls go
 * on to the real server. `node --watch` restarts this program when anything behind the screens changes.
 */
const folder = dataFolder(process.env['DUTY_LIST_DATA'] ?? join(PROJECT, 'out/dev-data'))
const service = await openService(folder, 'rescue')
if (!service.ok) throw new Error(service.error.message)
const loopback = await startLoopback({ call: service.value.call, files: new Map() })
if (!loopback.ok) throw new Error(loopback.error)

const { origin } = new URL(loopback.value.address)
const entered = await fetch(loopback.value.address, { redirect: 'manual' })
const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''

const vite = await createServer({
  configFile: join(PROJECT, 'renderer/vite.config.ts'),
  // The other loaders write a temporary file, which node --watch would take for a change.
  configLoader: 'native',
  server: {
    host: '127.0.0.1',
    port: PORT,
    strictPort: true,
    // The server behind refuses what does not come from a page of its own.
    proxy: { '/api': { target: origin, changeOrigin: true, headers: { origin, cookie } } },
  },
})
await vite.listen()
vite.printUrls()
