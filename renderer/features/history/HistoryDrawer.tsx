import { Tabs } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { goTo } from '../../app/route.ts'
import type { Saved, StoredList } from '../../../shared/contract/schemas.ts'
import type { OpenList } from '../editor/save/use-list-document.ts'
import { EditHistory } from './EditHistory.tsx'
import type { Version } from './history-queries.ts'
import { Versions } from './Versions.tsx'
import { VersionView } from './VersionView.tsx'
import { SideDrawer } from '../../ui/SideDrawer.tsx'
import { useTellDone } from '../../ui/use-tell-done.ts'
import './history.css'

export interface HistoryDrawerProps {
  readonly shown: boolean
  readonly list: StoredList
  readonly open: OpenList
  /** The item that is open in the form; null for none. */
  readonly itemId: number | null
  readonly onClose: () => void
}

/** 历史: what was changed, and the named versions, each with the way back. */
export function HistoryDrawer({ shown, list, open, itemId, onClose }: HistoryDrawerProps): ReactNode {
  const tellDone = useTellDone()
  const [viewed, setViewed] = useState<Version | null>(null)

  const restore = async (work: () => Promise<Saved>, done: string): Promise<void> => {
    if ((await open.change(work, { deletes: 'unknown' })) !== null)
      tellDone(`${done}，不合适可以按 Ctrl+Z 撤销。`)
  }

  return (
    <SideDrawer open={shown} onClose={onClose} title="历史和版本" size={620}>
      <Tabs
        items={[
          {
            key: 'edits',
            label: '修改记录',
            children: (
              <EditHistory
                listId={list.id}
                revision={list.revision}
                itemId={itemId}
                onRestoreList={(editId) =>
                  void restore(() => call('history.restoreList', { editId }), '整份清单已恢复到这一步之后')
                }
                onRestoreItem={(editId, id) =>
                  void restore(() => call('history.restoreItem', { editId, itemId: id }), '这个事项已恢复')
                }
              />
            ),
          },
          {
            key: 'versions',
            label: '版本',
            children: (
              <Versions
                listId={list.id}
                flush={() => open.document.saver.flush()}
                onView={setViewed}
                onCompare={({ versionId }) =>
                  goTo({ screen: 'compare', before: { versionId }, after: { listId: list.id } })
                }
                onRestore={({ versionId, name }) =>
                  void restore(() => call('version.restore', { versionId }), `已恢复成“${name}”`)
                }
              />
            ),
          },
        ]}
      />
      <VersionView version={viewed} onClose={() => setViewed(null)} />
    </SideDrawer>
  )
}
