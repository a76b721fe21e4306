import { Alert, Button, Empty, Popconfirm, Segmented, Spin, Tag } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { errorMessage } from '../../ui/error-message.ts'
import { localTime } from '../../ui/local-time.ts'
import { editsByDay } from './by-day.ts'
import { EditChanges } from './EditChanges.tsx'
import { useEdits } from './history-queries.ts'
import type { PastEdit } from './history-queries.ts'

export interface EditHistoryProps {
  readonly listId: number
  readonly revision: number
  /** The item that is open in the form; null for none. */
  readonly itemId: number | null
  readonly onRestoreList: (editId: number) => void
  readonly onRestoreItem: (editId: number, itemId: number) => void
}

/** 修改记录: every edit by day, with its texts before and after, and the way back. */
export function EditHistory(props: EditHistoryProps): ReactNode {
  const [scope, setScope] = useState<'list' | 'item'>('list')
  const edits = useEdits(props.listId, scope === 'item' ? props.itemId : null, props.revision)
  const found = edits.data?.pages.flatMap((page) => page.edits) ?? []
  return (
    <div className="history">
      <Segmented
        aria-label="看哪些修改"
        value={scope}
        onChange={setScope}
        options={[
          { value: 'list', label: '整份清单' },
          { value: 'item', label: '只看当前事项', disabled: props.itemId === null },
        ]}
      />
      {edits.error !== null && <Alert type="warning" title={errorMessage(edits.error)} />}
      {edits.isPending && <Spin aria-label="正在读取修改记录" />}
      {edits.isSuccess && found.length === 0 && <Empty description="还没有修改过" />}
      {editsByDay(found).map(({ day, edits: own }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          {own.map((edit) => (
            <EditEntry key={edit.editId} edit={edit} {...props} />
          ))}
        </section>
      ))}
      {edits.hasNextPage && (
        <Button loading={edits.isFetchingNextPage} onClick={() => void edits.fetchNextPage()}>
          更早的修改
        </Button>
      )}
    </div>
  )
}

function EditEntry({ edit, ...props }: EditHistoryProps & { readonly edit: PastEdit }): ReactNode {
  const [shown, setShown] = useState(false)
  const names = edit.items.map(({ name }) => name).filter((name) => name !== '' && !edit.label.includes(name))
  return (
    <div className="history-entry">
      <div className="history-entry-head">
        <time dateTime={edit.at}>{localTime(edit.at)}</time>
        <span className="history-label">
          {edit.label}
          {names.length > 0 && <span className="quiet">（{someNames(names)}）</span>}
        </span>
        {edit.undone && <Tag>已撤销</Tag>}
        <Button size="small" type="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起' : '看改动'}
        </Button>
        {!edit.undone && (
          <Popconfirm
            title="把整份清单恢复到这一步之后？"
            description="这以后的修改会被换回去；恢复本身也可以撤销。"
            okText="恢复"
            cancelText="取消"
            onConfirm={() => props.onRestoreList(edit.editId)}
          >
            <Button size="small" type="link">
              恢复到这里
            </Button>
          </Popconfirm>
        )}
      </div>
      {shown && (
        <EditChanges
          editId={edit.editId}
          revision={props.revision}
          onRestoreItem={edit.undone ? undefined : (itemId) => props.onRestoreItem(edit.editId, itemId)}
        />
      )}
    </div>
  )
}

const MOST_NAMES = 2

function someNames(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? `${first}等 ${names.length} 项` : first
}
