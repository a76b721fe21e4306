import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { movedEntry, withoutEntry } from '../../../shared/directory/entries.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import { call } from '../../api/client.ts'
import { printRoute } from '../../app/route.ts'
import { ArrowDownOutlined, ArrowUpOutlined } from '../../ui/icons.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { listTitle } from '../kinds.ts'
import type { DirectoryDialog } from './DirectoryPane.tsx'
import type { CountyLists } from './use-directory.ts'

export interface DepartmentPaneProps {
  readonly entry: DirectoryEntry | undefined
  readonly entries: readonly DirectoryEntry[]
  readonly county: string
  readonly lists: CountyLists['lists']
  /** The directory's: another one asks for the items anew. */
  readonly state: number
  readonly onSave: (label: string, entries: readonly DirectoryEntry[]) => void
  readonly onDialog: (dialog: DirectoryDialog) => void
}

/** The chosen department: its names, what can be done with it, and its items in all lists. */
export function DepartmentPane(props: DepartmentPaneProps): ReactNode {
  const { entry, entries, onSave, onDialog } = props
  if (entry === undefined) {
    return <Empty className="waiting" description="选一个部门，看它有哪些事项，或者给它改名、合并。" />
  }
  const { name, shortNames, formerNames } = entry
  const at = entries.indexOf(entry)
  return (
    <>
      <h2>{name}</h2>
      {shortNames.length > 0 && <p className="quiet">简称：{shortNames.join('、')}</p>}
      {formerNames.length > 0 && <p className="quiet">曾用名：{formerNames.join('、')}</p>}
      <div className="button-row directory-actions">
        <Button type="primary" onClick={() => onDialog({ type: 'rename', name })}>
          机构改名…
        </Button>
        <Button disabled={entries.length < 2} onClick={() => onDialog({ type: 'merge', name })}>
          合并到…
        </Button>
        <Button onClick={() => onDialog({ type: 'entry', name })}>编辑</Button>
        <Button
          aria-label="上移"
          title="上移"
          icon={<ArrowUpOutlined />}
          disabled={at === 0}
          onClick={() => onSave(`上移“${name}”`, movedEntry(entries, name, -1))}
        />
        <Button
          aria-label="下移"
          title="下移"
          icon={<ArrowDownOutlined />}
          disabled={at === entries.length - 1}
          onClick={() => onSave(`下移“${name}”`, movedEntry(entries, name, 1))}
        />
        <Button danger onClick={() => onSave(`从名录删除“${name}”`, withoutEntry(entries, name))}>
          删除
        </Button>
      </div>
      <DepartmentItems {...props} entry={entry} />
    </>
  )
}

/** Items in whose 对应上级部门 the department stands, list by list, each a way into the editor. */
function DepartmentItems({
  entry,
  county,
  lists,
  state,
}: DepartmentPaneProps & { readonly entry: DirectoryEntry }): ReactNode {
  const names = [entry.name, ...entry.shortNames, ...entry.formerNames]
  const items = useQuery({
    queryKey: ['directory', 'items', county, names, state],
    queryFn: () => call('departments.items', { county, names }),
    gcTime: 0,
  })
  if (items.error !== null) return <Alert type="warning" title={errorMessage(items.error)} />
  if (items.data === undefined) return <Spin aria-label="正在查找事项" />
  if (items.data.length === 0) return <Empty description="没有清单的“对应上级部门”里有它" />
  return [...Map.groupBy(items.data, ({ listId }) => listId)].map(([listId, own]) => {
    const list = lists.find((each) => each.listId === listId)
    return (
      <section key={listId} className="directory-items" aria-label={list && listTitle(list)}>
        <h3>
          {list && listTitle(list)}
          <span className="quiet">　{own.length} 个事项</span>
        </h3>
        <ul>
          {own.map(({ itemId, number, name, departments }) => {
            const alias = departments.includes(entry.name)
              ? undefined
              : departments.find((each) => names.includes(each))
            return (
              <li key={itemId}>
                <a href={printRoute({ screen: 'list', listId, itemId })}>
                  {number}　{name || '未填写名称'}
                </a>
                {alias !== undefined && <span className="quiet">（写作“{alias}”）</span>}
              </li>
            )
          })}
        </ul>
      </section>
    )
  })
}
