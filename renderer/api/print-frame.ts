const FRAME_ID = 'print-frame'

/**
 * Prints a page by the browser: in a frame that no one sees, and in which no script runs. The browser
 * opens its print dialog for that frame alone.
 *
 * @param html a page complete in itself, in UTF-8
 */
export async function printInFrame(html: Uint8Array): Promise<void> {
  document.getElementById(FRAME_ID)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME_ID
  frame.className = 'print-frame'
  frame.title = '打印用的页面'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  // No scripts; but the dialog must be allowed, and the program must reach the frame.
  frame.sandbox.add('allow-same-origin', 'allow-modals')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = new TextDecoder().decode(html)
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow
  // The frame is still read while the dialog is open.
  page?.addEventListener('afterprint', () => frame.remove(), { once: true })
  page?.print()
}
