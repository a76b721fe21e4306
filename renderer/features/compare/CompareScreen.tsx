import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Segmented, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { aroundTexts } from '../../../shared/compare/wording.ts'
import type { RevisionFormat } from '../../../shared/contract/calls/compare.ts'
import { call } from '../../api/client.ts'
import { goTo } from '../../app/route.ts'
import type { ComparedState, Route } from '../../app/route.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { ArrowLeftOutlined, ExportOutlined, SwapOutlined } from '../../ui/icons.tsx'
import { useSaveFile } from '../../ui/use-save-file.tsx'
import { ChangedTexts } from './ChangedTexts.tsx'
import { ComparedItems } from './ComparedItems.tsx'
import { isSame, itemsOf } from './groups.ts'
import type { Compared, Group } from './groups.ts'
import './compare.css'

/** 修订对照: what differs between two lists, or between two states of one. */
export function CompareScreen(props: {
  readonly before: ComparedState
  readonly after: ComparedState
}): ReactNode {
  const { before, after } = props
  const { job, save } = useSaveFile()
  const compared = useQuery({
    queryKey: ['compare', before, after],
    queryFn: () => call('compare.lists', { jobId: crypto.randomUUID(), before, after }),
    gcTime: 0,
  })
  const home = homeOf(before, after)
  const exportTable = (format: RevisionFormat): Promise<void> =>
    save((jobId) => call('compare.table', { jobId, before, after, format }))

  return (
    <div className="screen">
      <header className="top-bar crowded-bar">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => goTo(home)}>
          {home.screen === 'list' ? '回到清单' : '清单库'}
        </Button>
        <h1>修订对照</h1>
        <div className="top-bar-space" />
        <Button
          icon={<SwapOutlined />}
          onClick={() => goTo({ screen: 'compare', before: after, after: before })}
        >
          两边对换
        </Button>
        <Button
          icon={<ExportOutlined />}
          loading={job.running}
          disabled={!compared.isSuccess}
          onClick={() => void exportTable('xlsx')}
        >
          导出 Excel
        </Button>
        <Button
          type="primary"
          icon={<ExportOutlined />}
          loading={job.running}
          disabled={!compared.isSuccess}
          onClick={() => void exportTable('docx')}
        >
          导出修订对照表（Word）
        </Button>
      </header>
      {compared.isError && (
        <Alert
          type="error"
          showIcon
          title={errorMessage(compared.error)}
          action={<Button onClick={() => void compared.refetch()}>重试</Button>}
        />
      )}
      {compared.isPending && <Spin className="waiting" aria-label="正在比较" />}
      {compared.isSuccess && <Differences compared={compared.data} before={before} after={after} />}
    </div>
  )
}

/** Where “back” leads: to the list whose version is compared, else to the library. */
function homeOf(before: ComparedState, after: ComparedState): Route {
  const list = 'listId' in after ? after : before
  const isOfOneList = 'versionId' in before || 'versionId' in after
  return isOfOneList && 'listId' in list
    ? { screen: 'list', listId: list.listId, itemId: null }
    : { screen: 'library' }
}

function Differences(props: {
  readonly compared: Compared
  readonly before: ComparedState
  readonly after: ComparedState
}): ReactNode {
  const { compared, before, after } = props
  const [group, setGroup] = useState<Group>('all')
  const { names } = compared
  return (
    <main className="compare">
      <div className="compare-summary">
        <div className="compare-sides">
          <span>
            <span className="quiet">原文：</span>
            {names.before}
          </span>
          <span>
            <span className="quiet">修改后：</span>
            {names.after}
          </span>
        </div>
        <Segmented<Group>
          aria-label="看哪些事项"
          value={group}
          onChange={setGroup}
          options={groupOptions(compared)}
        />
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="compare-found" tabIndex={0} role="group" aria-label="不同之处">
        {isSame(compared) && group !== 'same' && (
          <Empty className="waiting" description="两份清单没有不同。" />
        )}
        {group === 'all' && <AroundItems compared={compared} />}
        <ComparedItems key={group} items={itemsOf(group, compared)} before={before} after={after} />
      </div>
    </main>
  )
}

interface GroupOption {
  readonly value: Group
  readonly label: string
  readonly disabled: boolean
}

function option(value: Group, name: string, count: number): GroupOption {
  return { value, label: `${name} ${count}`, disabled: count === 0 && value !== 'all' }
}

function groupOptions(compared: Compared): GroupOption[] {
  const { added, removed, changed, moved, same } = compared.comparison.counts
  return [
    option('all', '全部不同', itemsOf('all', compared).length),
    option('added', '新增', added),
    option('removed', '删除', removed),
    option('changed', '修改', changed),
    option('moved', '移动', moved),
    option('same', '未变', same),
  ]
}

/** What changed about the list itself and its categories. */
function AroundItems({ compared }: { readonly compared: Compared }): ReactNode {
  const { heading, categories } = aroundTexts(compared.comparison)
  const changes = [...heading, ...categories]
  if (changes.length === 0) return null
  return (
    <section className="compare-item" aria-label="标题、表头和类别">
      <header className="compare-head">
        <span className="compare-name">标题、表头和类别</span>
      </header>
      {changes.map((change) => (
        <ChangedTexts key={`${change.label} ${change.before} ${change.after}`} {...change} />
      ))}
    </section>
  )
}
