import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The pages are served under `script-src 'self'`: no inline scripts, no data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Read from the disk of the same machine; splitting it finer would gain nothing.
    chunkSizeWarningLimit: 4_000,
  },
})
