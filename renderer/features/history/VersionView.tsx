import { useQuery } from '@tanstack/react-query'
import { Alert, Modal, Spin } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { PrintedRows } from '../editor/preview/PrintedRows.tsx'
import type { Version } from './history-queries.ts'

/** A version as it would print, to read. */
export function VersionView(props: {
  readonly version: Version | null
  readonly onClose: () => void
}): ReactNode {
  const versionId = props.version?.versionId
  const content = useQuery({
    queryKey: ['version-content', versionId],
    queryFn: () => call('version.content', { versionId: versionId ?? 0 }),
    enabled: versionId !== undefined,
    gcTime: 0,
  })
  const table =
    content.data && officialTable(content.data, layoutFor(content.data.kind, content.data.columns))
  return (
    <Modal
      open={props.version !== null}
      title={props.version === null ? '' : `版本：${props.version.name}`}
      onCancel={props.onClose}
      footer={null}
      width="min(1200px, 96vw)"
    >
      {content.error !== null && <Alert type="warning" title={errorMessage(content.error)} />}
      {content.isFetching && <Spin aria-label="正在打开版本" />}
      {table !== undefined && (
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="version-view" tabIndex={0} role="group" aria-label="版本内容">
          <PrintedRows table={table} />
        </div>
      )}
    </Modal>
  )
}
