import {
  ExportOutlined,
  FileAddOutlined,
  HistoryOutlined,
  ImportOutlined,
  TeamOutlined,
} from '../../ui/icons.tsx'
import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ListSummary } from '../../../shared/contract/schemas.ts'
import { goTo } from '../../app/route.ts'
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { ACCEPTED_FILES } from '../import/accepted-files.ts'
import { CompareDialog } from '../compare/CompareDialog.tsx'
import { FontNotice } from '../fonts/FontNotice.tsx'
import { BackupDrawer } from '../backup/BackupDrawer.tsx'
import { HelpMenu } from '../help/HelpMenu.tsx'
import { PackageDialog } from '../package/PackageDialog.tsx'
import { FirstStart } from './FirstStart.tsx'
import { LibraryTable } from './LibraryTable.tsx'
import { NewListDialog } from './NewListDialog.tsx'
import { Notices } from './Notices.tsx'
import { useLibrary } from './library-queries.ts'
import { useLibraryActions } from './use-library-actions.tsx'
import { useLikelyNext } from './use-likely-next.ts'

/** The same while they are being read, so that nothing follows from drawing the screen again. */
const NO_LISTS: readonly ListSummary[] = []

/** 清单库: all lists, and the ways to get one. */
export function LibraryScreen({
  onImport,
  onLikelyNext,
}: {
  readonly onImport: (files: readonly File[]) => void
  /** Told which list is likely to be opened next; null for none. */
  readonly onLikelyNext: (listId: number | null) => void
}): ReactNode {
  const library = useLibrary()
  const actions = useLibraryActions()
  const [creating, setCreating] = useState(false)
  const [compared, setCompared] = useState<ListSummary | null>(null)
  const [packing, setPacking] = useState(false)
  const [backupsShown, setBackupsShown] = useState(false)
  const lists = library.data ?? NO_LISTS
  const pointAt = useLikelyNext(lists, onLikelyNext)

  return (
    <div className="screen">
      <header className="top-bar crowded-bar">
        <h1>履职清单编辑器</h1>
        <div className="top-bar-space" />
        <HelpMenu />
        {lists.length > 0 && (
          <Button
            icon={<TeamOutlined />}
            onClick={() => goTo({ screen: 'departments', listId: null, itemId: null })}
          >
            部门名录
          </Button>
        )}
        <Button icon={<HistoryOutlined />} onClick={() => setBackupsShown(true)}>
          备份
        </Button>
        {lists.length > 0 && (
          <>
            <Button icon={<ExportOutlined />} onClick={() => setPacking(true)}>
              导出清单包
            </Button>
            <ChooseFileButton multiple accept={ACCEPTED_FILES} onFiles={onImport} icon={<ImportOutlined />}>
              导入文件
            </ChooseFileButton>
            <Button type="primary" icon={<FileAddOutlined />} onClick={() => setCreating(true)}>
              新建清单
            </Button>
          </>
        )}
      </header>
      <main className="library">
        <Notices />
        <FontNotice />
        {library.isError && (
          <Alert
            type="error"
            showIcon
            title={errorMessage(library.error)}
            action={<Button onClick={() => void library.refetch()}>重试</Button>}
          />
        )}
        {library.isPending && <Spin className="waiting" aria-label="正在打开清单库" />}
        {library.isSuccess && lists.length === 0 && (
          <FirstStart
            busy={actions.busy}
            onImport={onImport}
            onCreate={() => setCreating(true)}
            onSample={() => void actions.addSample()}
          />
        )}
        {lists.length > 0 && (
          <LibraryTable lists={lists} actions={actions} onCompare={setCompared} onPoint={pointAt} />
        )}
      </main>
      <CompareDialog list={compared} lists={lists} onClose={() => setCompared(null)} />
      <PackageDialog shown={packing} lists={lists} onClose={() => setPacking(false)} />
      <BackupDrawer shown={backupsShown} onClose={() => setBackupsShown(false)} />
      <NewListDialog
        open={creating}
        busy={actions.busy}
        onCancel={() => setCreating(false)}
        onCreate={(input) => void actions.create(input)}
      />
    </div>
  )
}
