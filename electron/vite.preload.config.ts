import { defineConfig } from 'vite'
import { contract } from '../shared/contract/contract.ts'

/** A sandboxed preload can load no modules of ours: it becomes one CommonJS file. */
export default defineConfig({
  define: { CALL_NAMES: JSON.stringify(Object.keys(contract)) },
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: false,
    target: 'node24',
    lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
})
