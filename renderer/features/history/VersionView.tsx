import { useQuery } from '@tanstack/react-query'
import { Alert, Modal, Spin } from 'antd'
import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { useWidth } from '../../ui/use-width.ts'
import { PrintedPages } from '../editor/preview/PrintedPages.tsx'
import { fittingZoom } from '../editor/preview/fitting-zoom.ts'
import type { Version } from './history-queries.ts'

type VersionContent = CallOutput<'version.content'>

/** Pixels of the scroll bar and some more. */
const BESIDE_PAPER = 32

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
      {content.data !== undefined && <VersionPages {...content.data} />}
    </Modal>
  )
}

function VersionPages({ content, layout }: VersionContent): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const table = useMemo(() => officialTable(content, layout), [content, layout])
  return (
    <div className="version-view" ref={frame}>
      <PrintedPages
        table={table}
        zoom={fittingZoom(width - BESIDE_PAPER, table.layout.page)}
        selectedId={null}
      />
    </div>
  )
}
