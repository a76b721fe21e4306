import { findBrowser } from '../../launch/find-browser.ts'
import { printPdf, type PrintPdf } from './print-pdf.ts'

/** Prints by the browser of this computer. */
export const printByInstalledBrowser: PrintPdf = (html, options) => printPdf(html, findBrowser(), options)
