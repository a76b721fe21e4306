import { CopyOutlined, DeleteOutlined, DiffOutlined, FileTextOutlined } from '../../ui/icons.tsx'
import { Button, Table } from 'antd'
import type { Breakpoint, TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { KIND_NAMES } from '../../../shared/duty-list/kinds.ts'
import type { ListSummary } from '../../../shared/contract/schemas.ts'
import { printRoute } from '../../app/route.ts'
import { localDateTime } from '../../ui/local-time.ts'
import { listTitle } from '../kinds.ts'
import type { LibraryActions } from './use-library-actions.tsx'

/** The title says these too: they give way to it in a narrow window. */
const WIDE: Breakpoint[] = ['lg']

export interface LibraryTableProps {
  readonly lists: readonly ListSummary[]
  readonly actions: LibraryActions
  readonly onCompare: (list: ListSummary) => void
  /** The mouse moves over a list, or the focus comes to it. */
  readonly onPoint: (listId: number) => void
}

/** All lists, one a row; a click on a row opens it. */
export function LibraryTable(props: LibraryTableProps): ReactNode {
  return (
    <Table<ListSummary>
      className="library-table"
      rowKey="id"
      size="middle"
      dataSource={[...props.lists]}
      columns={columns(props)}
      pagination={false}
      onRow={(list) => ({
        onClick: () => props.actions.open(list.id),
        // Not “enter”: that is not told where the mouse rests while a list is left.
        onPointerMove: () => props.onPoint(list.id),
        onFocus: () => props.onPoint(list.id),
      })}
    />
  )
}

function columns({ lists, actions, onCompare }: LibraryTableProps): TableColumnsType<ListSummary> {
  return [
    {
      title: '清单',
      key: 'title',
      render: (_, list) => (
        <a
          className="list-link"
          href={printRoute({ screen: 'list', listId: list.id, itemId: null })}
          onClick={(event) => event.stopPropagation()}
        >
          <FileTextOutlined /> {listTitle(list)}
        </a>
      ),
    },
    {
      title: '镇（街道）',
      key: 'office',
      width: 150,
      responsive: WIDE,
      render: (_, list) => list.office ?? '—',
    },
    { title: '年度', key: 'year', width: 80, render: (_, list) => list.year ?? '—' },
    { title: '类型', key: 'kind', width: 210, responsive: WIDE, render: (_, list) => KIND_NAMES[list.kind] },
    { title: '类别', dataIndex: 'categoryCount', width: 70, align: 'right' },
    { title: '事项', dataIndex: 'itemCount', width: 70, align: 'right' },
    { title: '最近修改', key: 'updatedAt', width: 170, render: (_, list) => localDateTime(list.updatedAt) },
    {
      title: '操作',
      key: 'actions',
      width: 130,
      render: (_, list) => (
        // Buttons inside a clickable row must not open it as well.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="row-actions" onClick={(event) => event.stopPropagation()}>
          {lists.length > 1 && (
            <Button
              title="与另一份清单比较…"
              type="text"
              aria-label={`与另一份清单比较 ${listTitle(list)}`}
              icon={<DiffOutlined />}
              onClick={() => onCompare(list)}
            />
          )}
          <Button
            title="复制一份"
            type="text"
            aria-label={`复制 ${listTitle(list)}`}
            icon={<CopyOutlined />}
            onClick={() => void actions.copy(list)}
          />
          <Button
            title="删除"
            type="text"
            aria-label={`删除 ${listTitle(list)}`}
            icon={<DeleteOutlined />}
            onClick={() => void actions.remove(list)}
          />
        </div>
      ),
    },
  ]
}
