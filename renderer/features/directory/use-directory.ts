import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from '../../api/client.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'

export type Directory = CallOutput<'departments.directory'>
export type CountyLists = CallOutput<'departments.counties'>[number]
export type ListChanges = CallInput<'departments.save'>['lists']

const KEY = 'directory'

/** Every county with its lists; asked anew whenever the screen is shown. */
export function useCounties() {
  return useQuery({
    queryKey: [KEY, 'counties'],
    queryFn: () => call('departments.counties', {}),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  })
}

/** A county's directory. */
export function useDirectory(county: string | null) {
  return useQuery({
    queryKey: [KEY, 'county', county],
    queryFn: () => call('departments.directory', { county: county ?? '' }),
    enabled: county !== null,
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  })
}

/** The county of the list that the directory was opened from; null where it was not. */
export function useCountyOfList(listId: number | null) {
  return useQuery({
    queryKey: [KEY, 'county-of', listId],
    queryFn: async () => (listId === null ? null : (await call('departments.directory', { listId })).county),
    gcTime: 0,
  })
}

export interface DirectoryActions {
  readonly busy: boolean
  /** Saves the directory, and what changes in lists with it; true when all is on disk. */
  save(label: string, entries: readonly DirectoryEntry[], lists?: ListChanges): Promise<boolean>
  undo(): Promise<void>
  redo(): Promise<void>
  chooseCounty(listId: number, county: string | null): Promise<void>
}

/** What changes a directory; each change can be undone. */
export function useDirectoryActions(directory: Directory | undefined): DirectoryActions {
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const attempt = useAttempt()
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [KEY] })

  const replay = (name: 'departments.undo' | 'departments.redo', done: string): Promise<void> =>
    attempt.run(async () => {
      if (directory === undefined) return
      const { label, left } = await call(name, { county: directory.county })
      await refresh()
      if (label === null) void message.info('没有可以撤销或恢复的操作')
      else if (left.length === 0) tellDone(`${done}：${label}`)
      else
        void message.warning(
          `${done}：${label}。${left.map((title) => `“${title}”`).join('')}后来又改过，里面的文字没有动；需要时打开清单，在“历史”里恢复。`,
          12,
        )
    })

  return {
    busy: attempt.busy,
    save: async (label, entries, lists = []) => {
      if (directory === undefined) return false
      try {
        await call('departments.save', {
          county: directory.county,
          state: directory.state,
          label,
          entries: entries.map(({ name, shortNames, formerNames }) => ({
            name,
            shortNames: [...shortNames],
            formerNames: [...formerNames],
          })),
          lists,
        })
        return true
      } catch (error) {
        void message.error(errorMessage(error), 8)
        return false
      } finally {
        await refresh()
      }
    },
    undo: () => replay('departments.undo', '已撤销'),
    redo: () => replay('departments.redo', '已恢复'),
    chooseCounty: (listId, county) =>
      attempt.run(async () => {
        await call('departments.chooseCounty', { listId, county })
        await refresh()
      }),
  }
}
