import { App, Button, Result } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { NamedBytes } from '../../../shared/contract/bridge.ts'
import { call } from '../../api/client.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { PackageLists } from './PackageLists.tsx'
import { usePackage } from './use-package.ts'
import './package.css'

export interface PackageScreenProps {
  readonly file: File | NamedBytes
  readonly onLeave: () => void
  readonly onImported: (listIds: readonly number[]) => void
}

/** 导入清单包: what is in it, to choose from before anything is written. */
export function PackageScreen({ file, onLeave, onImported }: PackageScreenProps): ReactNode {
  const { state, progress, keep } = usePackage(file)
  return (
    <div className="screen">
      <header className="top-bar">
        <h1>导入清单包：{file.name}</h1>
      </header>
      {state.stage === 'reading' && (
        <main className="centred">
          <JobProgress progress={progress} startText={`正在读取“${file.name}”…`} onCancel={onLeave} />
        </main>
      )}
      {state.stage === 'failed' && (
        <main className="centred">
          <Result
            status="warning"
            title="没有导入"
            subTitle={state.message}
            extra={
              <Button type="primary" onClick={onLeave}>
                返回
              </Button>
            }
          />
        </main>
      )}
      {state.stage === 'read' && (
        <PackageReview
          packageId={state.packageId}
          lists={state.lists}
          onLeave={onLeave}
          onImported={(listIds) => {
            keep()
            onImported(listIds)
          }}
        />
      )}
    </div>
  )
}

type ReadPackage = Extract<ReturnType<typeof usePackage>['state'], { stage: 'read' }>

function PackageReview(props: Omit<ReadPackage, 'stage'> & Omit<PackageScreenProps, 'file'>): ReactNode {
  const { packageId, lists, onLeave, onImported } = props
  const { message } = App.useApp()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(lists.keys()))

  const confirm = (): Promise<void> =>
    attempt.run(async () => {
      const packages = [{ packageId, chosen: [...chosen] }]
      const { listIds } = await call('package.confirm', { packages })
      void message.success(`已导入 ${listIds.length} 份清单，原有的清单没有改动。`, 8)
      onImported(listIds)
    })

  return (
    <>
      <main className="package">
        <p className="package-words">
          清单包里有 {lists.length} 份清单，选好后放入清单库。
          <span className="quiet">版式、事项状态、内部备注、校对设置和保存过的版本都会一起带来。</span>
        </p>
        <PackageLists
          entries={lists.map((list, key) => ({ ...list, key }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </main>
      <footer className="review-foot">
        <span className="quiet">确认之前，什么都没有写入。</span>
        <Button onClick={onLeave}>取消</Button>
        <Button
          type="primary"
          loading={attempt.busy}
          disabled={chosen.size === 0}
          onClick={() => void confirm()}
        >
          导入 {chosen.size} 份清单
        </Button>
      </footer>
    </>
  )
}
