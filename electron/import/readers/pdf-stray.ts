let listening = false

/**
 * pdf.js forgets some promises about damaged objects, and Node ends the thread over a rejection that
 * nobody handles, sometimes after the file was read or refused. From now on those of pdf.js are let go
 * by; any other stays as fatal as it was.
 */
export function letStrayRejectionsGo(): void {
  if (listening) return
  listening = true
  process.on('unhandledRejection', (reason) => {
    const stray = reason instanceof Error && reason.stack?.includes('pdfjs-dist') === true
    if (!stray && process.listenerCount('unhandledRejection') === 1) throw reason
  })
}
