import { useMemo } from 'react'
import { missingFonts } from '../../../shared/layout/font-substitutes.ts'
import type { MissingFont } from '../../../shared/layout/font-substitutes.ts'
import { fontProbe } from './present-fonts.ts'

/** Which of these fonts this computer lacks, and what the program shows instead. */
export function useMissingFonts(fonts: readonly string[]): readonly MissingFont[] {
  const names = fonts.join('\n')
  return useMemo(() => missingFonts(names.split('\n'), fontProbe()), [names])
}
