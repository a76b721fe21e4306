import { Button, Result, Spin } from 'antd'
import { Activity, memo, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { goTo } from '../../app/route.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { PrintProvider } from '../export/printing.tsx'
import { Editor } from './Editor.tsx'
import { LivePagesProvider } from './preview/use-live-pages.tsx'
import { useListDocument, useTyping } from './save/use-list-document.ts'
import type { OpenList } from './save/use-list-document.ts'

interface ListScreenProps {
  readonly listId: number
  readonly startItemId: number | null
  /** False: the list is read and its screen drawn out of sight, so that opening it takes no time. */
  readonly shown: boolean
}

/** One list, open for editing. */
export function ListScreen({ listId, startItemId, shown }: ListScreenProps): ReactNode {
  const open = useListDocument(listId)
  // The address names the item that is edited from then on; the screen began where it began.
  const [firstItemId] = useState(startItemId)
  useCheckWhenShown(open, shown)
  if (open.list !== undefined)
    return (
      <LivePagesProvider list={open.list}>
        <Activity mode={shown ? 'visible' : 'hidden'}>
          <OpenEditor open={open} list={open.list} startItemId={firstItemId} />
        </Activity>
      </LivePagesProvider>
    )
  if (!shown) return null
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

/** What was read before it was called for may have been changed since, or have failed. */
function useCheckWhenShown(open: OpenList, shown: boolean): void {
  const [madeReady] = useState(!shown)
  const { list, error, makeSure } = open
  useEffect(() => {
    if (!madeReady || !shown) return
    // What is still being read is new enough.
    if (list !== undefined || error !== null) void makeSure()
    // Once, at the moment it is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [madeReady, shown])
}

/** Not drawn again for being shown. */
const OpenEditor = memo(function OpenEditor(props: {
  readonly open: OpenList
  readonly list: StoredList
  readonly startItemId: number | null
}): ReactNode {
  const { open, list } = props
  useTyping(open.document)
  return (
    <PrintProvider listId={list.id} paper={list.layout.page} beforePrint={open.document.saver.flush}>
      <Editor {...props} />
    </PrintProvider>
  )
})
