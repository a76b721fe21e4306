import { findBrowser } from '../../electron/launch/find-browser.ts'

const asRoot = process.getuid?.() === 0
const browser = findBrowser()

/** How every test starts Chromium. Without one installed, Playwright uses the one it brought itself. */
export const CHROMIUM_OPTIONS = {
  ...(browser === null ? {} : { executablePath: browser }),
  args: [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** An office computer in China. */
export const CONTEXT_OPTIONS = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1366, height: 768 },
}
