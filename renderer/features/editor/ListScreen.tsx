import { Button, Result, Spin } from 'antd'
import type { ReactNode } from 'react'
import { goTo } from '../../app/route.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { PrintProvider } from '../export/printing.tsx'
import { Editor } from './Editor.tsx'
import { useListDocument } from './save/use-list-document.ts'

/** One list, open for editing. */
export function ListScreen(props: {
  readonly listId: number
  readonly startItemId: number | null
}): ReactNode {
  const open = useListDocument(props.listId)
  if (open.list !== undefined)
    return (
      <PrintProvider
        listId={props.listId}
        paper={open.list.layout.page}
        beforePrint={open.document.saver.flush}
      >
        <Editor open={open} list={open.list} startItemId={props.startItemId} />
      </PrintProvider>
    )
  if (open.error === null) return <Spin className="waiting" aria-label="正在打开清单" />
  return (
    <Result
      status="warning"
      title="打不开这份清单"
      subTitle={errorMessage(open.error)}
      extra={
        <>
          <Button type="primary" onClick={() => goTo({ screen: 'library' })}>
            回到清单库
          </Button>
          <Button onClick={open.retry}>重试</Button>
        </>
      }
    />
  )
}
