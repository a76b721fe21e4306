import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Empty, Modal, Spin } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { entryOf, mergedEntries, renamedEntry } from '../../../shared/directory/entries.ts'
import type { Renaming } from '../../../shared/directory/entries.ts'
import { countyNamed } from '../../../shared/directory/name-forms.ts'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { call } from '../../api/client.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useTellDone } from '../../ui/use-tell-done.ts'
import { listTitle } from '../kinds.ts'
import { MergeTarget } from './MergeTarget.tsx'
import { RenamePreview } from './RenamePreview.tsx'
import { changesOf, hitsInLists, itemsWithBoth } from './rename-hits.ts'
import type { CountyLists, Directory, DirectoryActions } from './use-directory.ts'

const RENAMED_LIST = 'renamed-list'

export interface RenameDialogProps {
  readonly directory: Directory
  readonly lists: CountyLists['lists']
  /** The list that the directory was opened from: renamed alone at first. */
  readonly openListId: number | null
  /** The department, or a name in use that is not in the directory. */
  readonly name: string
  /** The new name to begin with. */
  readonly by?: string | undefined
  /** The department goes into another one, instead of getting a new name. */
  readonly merging: boolean
  readonly onSave: DirectoryActions['save']
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

/** 机构改名: the new name, in which lists, and every place that it changes. */
export function RenameDialog(props: RenameDialogProps): ReactNode {
  const { directory, lists, openListId, name, merging } = props
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const entry = directory.entries.find((each) => each.name === name)
  const [to, setTo] = useState(merging ? '' : (props.by ?? name))
  const [shorts, setShorts] = useState<Readonly<Record<string, string>>>({})
  const [listIds, setListIds] = useState<readonly number[]>(() => startLists(lists, openListId))
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [busy, setBusy] = useState(false)

  const stored = useStoredLists(listIds)
  const target = to.trim()
  const existing = target === name ? undefined : entryOf(directory.entries, target)
  const wanted = useMemo<Renaming[]>(() => {
    const short = Object.entries(shorts).map(([from, to]) => ({ from, to: to.trim() }))
    const typed = short.find(({ to }) => to !== '')?.to
    const own = existing?.name === target ? existing.shortNames[0] : undefined
    return [{ from: name, to: target, toShort: typed ?? own }, ...short]
  }, [name, target, shorts, existing])
  const renamings = useDeferredValue(wanted)
  const hits = useMemo(
    () => hitsInLists(stored.lists, renamings, countyNamed(directory.county, directory.city)),
    [stored.lists, renamings, directory],
  )
  const ticked = hits.filter(({ key, doubt }) => ticks.get(key) ?? doubt === null)
  const doubled = existing?.name === target ? itemsWithBoth(stored.lists, name, target) : 0
  const named = wanted.some(({ from, to: now }) => now !== '' && now !== from)
  const ready = target !== '' && target !== name && !stored.loading && renamings === wanted

  const apply = async (): Promise<void> => {
    setBusy(true)
    const [full = { from: name, to: target }, ...short] = wanted
    const entries =
      entry === undefined
        ? directory.entries
        : merging
          ? mergedEntries(renamedShorts(directory, full, short), name, target)
          : renamedEntry(directory.entries, full, short)
    const done = await props.onSave(
      `“${name}”${merging ? '并入' : '改为'}“${target}”`,
      entries,
      changesOf(stored.lists, ticked),
    )
    setBusy(false)
    if (!done) {
      await queryClient.invalidateQueries({ queryKey: [RENAMED_LIST] })
      return
    }
    tellDone(doneText(ticked.length, new Set(ticked.map(({ listId }) => listId)).size, doubled), 8)
    props.onDone(target)
  }

  return (
    <Modal
      open
      title={
        merging ? `把“${name}”合并到另一个部门` : entry === undefined ? `替换“${name}”` : `机构改名：${name}`
      }
      width="min(1080px, 96vw)"
      style={{ top: 24 }}
      onCancel={props.onCancel}
      footer={
        <>
          <Button onClick={props.onCancel}>取消</Button>
          <Button type="primary" disabled={!ready} loading={busy} onClick={() => void apply()}>
            {submitText(ticked.length, entry !== undefined)}
          </Button>
        </>
      }
    >
      <div className="rename-dialog">
        <div className="form">
          {merging ? (
            <MergeTarget
              entries={directory.entries.filter((each) => each.name !== name)}
              value={to}
              onChange={setTo}
            />
          ) : (
            <TextField
              label="新名称"
              focusAtStart
              selectAtStart
              value={to}
              onChange={setTo}
              hint={newNameHint(existing?.name, target, entry !== undefined)}
            />
          )}
          {(entry?.shortNames ?? []).map((short) => (
            <TextField
              key={short}
              label={`简称“${short}”改为`}
              placeholder="不改就空着"
              value={shorts[short] ?? ''}
              onChange={(text) => setShorts((before) => ({ ...before, [short]: text }))}
            />
          ))}
          <div className="field">
            <div className="field-head">
              <strong id="rename-lists">改哪些清单</strong>
              <Button
                type="link"
                size="small"
                onClick={() =>
                  setListIds(listIds.length === lists.length ? [] : lists.map(({ listId }) => listId))
                }
              >
                {listIds.length === lists.length ? '全不选' : '全选'}
              </Button>
            </div>
            <Checkbox.Group
              className="rename-lists"
              aria-labelledby="rename-lists"
              value={[...listIds]}
              onChange={setListIds}
              options={lists.map((list) => ({ value: list.listId, label: listTitle(list) }))}
            />
          </div>
          {doubled > 0 && (
            <Alert
              type="info"
              title={`有 ${doubled} 个事项两个部门都列了：部门只留一个，两段职责原样保留，请改完后合成一段。`}
            />
          )}
        </div>
        <div className="rename-hits">
          {stored.error !== null && <Alert type="warning" title={errorMessage(stored.error)} />}
          {stored.loading && <Spin aria-label="正在查找" />}
          {!stored.loading && !named && (
            <Empty
              description={
                merging
                  ? '选好合并到哪个部门，这里会列出要改的每一处。'
                  : '填好新名称，这里会列出要改的每一处。'
              }
            />
          )}
          {!stored.loading && named && (
            <RenamePreview
              lists={stored.lists}
              hits={hits}
              ticked={ticked}
              onTicks={setTicks}
              ticks={ticks}
            />
          )}
        </div>
      </div>
    </Modal>
  )
}

function startLists(lists: CountyLists['lists'], openListId: number | null): number[] {
  const ids = lists.map(({ listId }) => listId)
  return openListId !== null && ids.includes(openListId) ? [openListId] : ids
}

/** A merger keeps the other's name; short names that were changed in the texts are former ones now. */
function renamedShorts(directory: Directory, { from }: Renaming, short: readonly Renaming[]) {
  return renamedEntry(directory.entries, { from, to: from }, short)
}

interface StoredLists {
  readonly lists: readonly StoredList[]
  readonly loading: boolean
  readonly error: Error | null
}

/** The lists as they are now, read anew each time the dialog opens. */
function useStoredLists(listIds: readonly number[]): StoredLists {
  return useQueries({
    queries: listIds.map((listId) => ({
      queryKey: [RENAMED_LIST, listId],
      queryFn: () => call('list.get', { listId }),
      gcTime: 0,
    })),
    combine: together,
  })
}

/** The same function each time: another one would have the lists put together, and drawn, again and again. */
function together(queries: readonly UseQueryResult<StoredList>[]): StoredLists {
  return {
    lists: queries.flatMap(({ data }) => (data === undefined ? [] : [data])),
    loading: queries.some(({ isPending }) => isPending),
    error: queries.find(({ error }) => error !== null)?.error ?? null,
  }
}

function newNameHint(existing: string | undefined, target: string, isEntry: boolean): string {
  if (existing === target) return isEntry ? `名录里已有“${target}”，两条会合并为一条。` : ''
  if (existing !== undefined) return `“${target}”现在是“${existing}”的简称或曾用名。`
  return isEntry ? '原名称会留作曾用名，以后输入、校对仍能认出。' : '只替换清单里的文字。'
}

function submitText(count: number, isEntry: boolean): string {
  if (count === 0) return isEntry ? '只改名录' : '没有可替换的'
  return isEntry ? `改名录，并替换勾选的 ${count} 处` : `替换勾选的 ${count} 处`
}

function doneText(hits: number, lists: number, doubled: number): string {
  const done = hits === 0 ? '名录已改' : `已在 ${lists} 份清单里替换 ${hits} 处`
  const look = doubled === 0 ? '' : `，请把 ${doubled} 个事项里的两段职责合成一段`
  return `${done}${look}。不合适可以撤销；在每份清单里也是一步撤销。`
}
