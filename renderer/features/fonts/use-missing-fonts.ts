import { useMemo } from 'react'
import { missingFonts } from '../../../shared/layout/font-substitutes.ts'
import type { MissingFont } from '../../../shared/layout/font-substitutes.ts'
import { fontProbe } from './present-fonts.ts'

/** Fonts installed meanwhile are seen after the next start. */
let probe: ReturnType<typeof fontProbe> | null = null

/** Which of these fonts this computer lacks, and what the program shows instead. */
export function missingFontsHere(fonts: readonly string[]): readonly MissingFont[] {
  probe ??= fontProbe()
  return missingFonts(fonts, probe)
}

/** The same for a screen that is drawn often. */
export function useMissingFonts(fonts: readonly string[]): readonly MissingFont[] {
  const names = fonts.join('\n')
  return useMemo(() => missingFontsHere(names.split('\n')), [names])
}
