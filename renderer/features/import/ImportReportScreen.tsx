import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { findingText, importedName, reportSummary } from '../../../shared/draft/import-report.ts'
import type { ImportReport } from '../../../shared/draft/import-report.ts'
import { call } from '../../api/client.ts'
import { printRoute } from '../../app/route.ts'
import { useSaveFile } from '../../ui/use-save-file.tsx'

/** The contract's types are the writable ones. */
type WritableReport = CallInput<'import.report'>['report']

export interface ImportReportScreenProps {
  readonly report: ImportReport
  /** In the order of the imported files. */
  readonly listIds: readonly number[]
  readonly onLeave: () => void
  readonly onOpen: (listId: number) => void
}

/** What came in and what did not, after a confirmation. */
export function ImportReportScreen({ report, listIds, onLeave, onOpen }: ImportReportScreenProps): ReactNode {
  const saving = useSaveFile()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="screen">
      <header className="top-bar">
        <h1 ref={heading} tabIndex={-1}>
          导入情况
        </h1>
        <div className="top-bar-space" />
        <Button
          loading={saving.job.running}
          onClick={() =>
            void saving.save((jobId) =>
              call('import.report', { jobId, report: structuredClone(report) as WritableReport }),
            )
          }
        >
          存为 Word 文档
        </Button>
        <Button type="primary" onClick={onLeave}>
          到清单库
        </Button>
      </header>
      <main className="import-report">
        <p className="report-summary">{reportSummary(report)}</p>
        {report.left.length > 0 && (
          <section aria-labelledby="report-left">
            <h2 id="report-left">没有导入的文件</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">文件</th>
                  <th scope="col">原因</th>
                </tr>
              </thead>
              <tbody>
                {report.left.map(({ file, reason }) => (
                  <tr key={file}>
                    <td>{file}</td>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <section aria-labelledby="report-imported">
          <h2 id="report-imported">已导入的清单</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">清单</th>
                <th scope="col">文件</th>
                <th scope="col">类别</th>
                <th scope="col">事项</th>
                <th scope="col">导入时做了什么</th>
              </tr>
            </thead>
            <tbody>
              {report.imported.map((file, index) => (
                <tr key={listIds[index]}>
                  <td>
                    <ListLink listId={listIds[index] ?? 0} onOpen={onOpen}>
                      {importedName(file)}
                    </ListLink>
                  </td>
                  <td>{file.file}</td>
                  <td className="count">{file.categoryCount}</td>
                  <td className="count">{file.itemCount}</td>
                  <td>
                    {file.findings.length === 0 && <span className="quiet">没有需要说明的地方</span>}
                    <ul>
                      {file.findings.map((finding) => (
                        <li key={`${finding.code} ${finding.message}`} className={finding.severity}>
                          {findingText(finding)}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </main>
    </div>
  )
}

function ListLink(props: {
  readonly listId: number
  readonly onOpen: (listId: number) => void
  readonly children: ReactNode
}): ReactNode {
  const { listId, onOpen, children } = props
  return (
    <a
      href={printRoute({ screen: 'list', listId, itemId: null })}
      onClick={(event) => {
        event.preventDefault()
        onOpen(listId)
      }}
    >
      {children}
    </a>
  )
}
