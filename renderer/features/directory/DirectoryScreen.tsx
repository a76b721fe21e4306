import { Alert, Button, Empty, Select, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { goTo } from '../../app/route.ts'
import { ArrowLeftOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '../../ui/icons.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { countyLabel } from './county-label.ts'
import { CountyDialog } from './CountyDialog.tsx'
import { DirectoryPane } from './DirectoryPane.tsx'
import type { DirectoryDialog } from './DirectoryPane.tsx'
import { useCounties, useCountyOfList, useDirectory, useDirectoryActions } from './use-directory.ts'
import './directory.css'

/** 部门名录: the departments of a county, with their short and former names. */
export function DirectoryScreen(props: {
  /** The list and item it was opened from; null from the library. */
  readonly listId: number | null
  readonly itemId: number | null
}): ReactNode {
  const { listId, itemId } = props
  const counties = useCounties()
  const home = useCountyOfList(listId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<DirectoryDialog | null>(null)
  const county =
    chosen ?? (home.data === undefined ? null : (home.data ?? counties.data?.[0]?.county ?? null))
  const directory = useDirectory(county)
  const actions = useDirectoryActions(directory.data)
  const { undo = null, redo = null } = directory.data ?? {}
  const error = counties.error ?? home.error ?? directory.error

  useShortcuts(
    dialog === null
      ? [
          { key: 'z', ctrl: true, run: () => void actions.undo() },
          { key: 'y', ctrl: true, run: () => void actions.redo() },
        ]
      : [],
  )

  return (
    <div className="screen">
      <header className="top-bar crowded-bar">
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          onClick={() => goTo(listId === null ? { screen: 'library' } : { screen: 'list', listId, itemId })}
        >
          {listId === null ? '清单库' : '回到清单'}
        </Button>
        <h1>部门名录</h1>
        {county !== null && (
          <>
            <Select
              aria-label="县区"
              className="directory-county"
              value={county}
              onChange={setChosen}
              options={(counties.data ?? []).map((each) => ({
                value: each.county,
                label: `${countyLabel(each.county)}（${each.lists.length} 份清单）`,
              }))}
            />
            <Button type="link" onClick={() => setDialog({ type: 'counties' })}>
              清单归属
            </Button>
          </>
        )}
        <div className="top-bar-space" />
        <Button
          type="text"
          icon={<UndoOutlined />}
          disabled={undo === null || actions.busy}
          title={undo ?? ''}
          onClick={() => void actions.undo()}
        >
          撤销
        </Button>
        <Button
          type="text"
          icon={<RedoOutlined />}
          disabled={redo === null || actions.busy}
          title={redo ?? ''}
          onClick={() => void actions.redo()}
        >
          恢复
        </Button>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={directory.data === undefined}
          onClick={() => setDialog({ type: 'entry', name: null })}
        >
          添加部门
        </Button>
      </header>
      {error !== null && <Alert type="error" showIcon title={errorMessage(error)} />}
      {error === null && county === null && counties.isSuccess && home.isSuccess && (
        <Empty className="waiting" description="还没有清单。导入或新建清单以后，里面用到的部门会列在这里。" />
      )}
      {error === null && county !== null && directory.data === undefined && (
        <Spin className="waiting" aria-label="正在打开部门名录" />
      )}
      {directory.data !== undefined && county !== null && (
        <DirectoryPane
          key={county}
          directory={directory.data}
          lists={counties.data?.find((each) => each.county === county)?.lists ?? []}
          openListId={listId}
          actions={actions}
          dialog={dialog}
          onDialog={setDialog}
        />
      )}
      {dialog?.type === 'counties' && (
        <CountyDialog
          counties={counties.data ?? []}
          busy={actions.busy}
          onChoose={(id, name) => void actions.chooseCounty(id, name)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}
