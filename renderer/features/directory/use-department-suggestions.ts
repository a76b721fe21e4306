import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { countyNamed } from '../../../shared/directory/name-forms.ts'
import { call } from '../../api/client.ts'
import type { TagSuggestion } from '../../ui/TagsField.tsx'
import { useSpelling } from './use-spelling.ts'
import { isWholeName, suggestNames, suggestibleEntries } from './suggest.ts'

const FRESH_FOR = 20_000

export interface DepartmentSuggestions {
  readonly suggest: (typed: string) => readonly TagSuggestion[]
  /** Whether a text is a name by itself, so that leaving the field takes it. */
  readonly isWhole: (typed: string) => boolean
  /** Loads what pinyin needs. */
  readonly prepare: () => void
}

/** Departments to suggest in a list: its county's directory, and names in use there. */
export function useDepartmentSuggestions(listId: number): DepartmentSuggestions {
  const { data: directory } = useQuery({
    queryKey: ['directory', 'list', listId],
    queryFn: () => call('departments.directory', { listId }),
    staleTime: FRESH_FOR,
  })
  const [entered, setEntered] = useState(false)
  const spell = useSpelling(entered)
  return useMemo(() => {
    const county = countyNamed(directory?.county ?? '', directory?.city)
    const sources = directory === undefined ? [] : suggestibleEntries({ ...directory, county })
    return {
      suggest: (typed) => suggestNames(typed, sources, county, spell),
      isWhole: (typed) => isWholeName(typed, sources),
      prepare: () => setEntered(true),
    }
  }, [directory, spell])
}
