import { useEffect, useState } from 'react'
import type { Spelling } from '../../../shared/directory/search.ts'
import { NO_SPELLING, loadSpelling } from './spelling.ts'

/**
 * The readings of hanzi; none before they are loaded.
 *
 * @param wanted false puts the loading off
 */
export function useSpelling(wanted: boolean): Spelling {
  const [spell, setSpell] = useState<Spelling>(() => NO_SPELLING)
  useEffect(() => {
    let shown = true
    const load = async (): Promise<void> => {
      const loaded = await loadSpelling()
      if (shown) setSpell(() => loaded)
    }
    if (wanted) void load()
    return () => {
      shown = false
    }
  }, [wanted])
  return spell
}
