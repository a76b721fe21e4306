import { registerHooks } from 'node:module'

/** Loaded before the program (`--import`): its `electron` is the double, everything else is its own. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
