import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { adoptNames } from '../../../shared/directory/entries.ts'
import type { DirectoryEntry, UsedName } from '../../../shared/directory/types.ts'
import { isDepartmentName } from '../../../shared/proofread/department-names.ts'
import type { County } from '../../../shared/proofread/department-names.ts'

const SHOWN_AT_FIRST = 6

/** Names that lists use and the directory does not know: one click makes them entries. */
export function UnlistedNames(props: {
  readonly names: readonly UsedName[]
  readonly entries: readonly DirectoryEntry[]
  readonly county: County
  readonly onAdopt: (names: UsedName[]) => void
  /** @param by the name that it may be meant for */
  readonly onReplace: (name: string, by: string | undefined) => void
}): ReactNode {
  const { names, entries, county } = props
  const [all, setAll] = useState(false)
  if (names.length === 0) return null
  const { doubtful } = adoptNames(entries, names, county)
  // Slips of an import (a place, a sentence) are no departments; each can still be adopted by itself.
  const likely = names.filter(({ name }) => isDepartmentName(name))
  const sure = likely.filter(({ name }) => doubtful.every((each) => each.name !== name))
  const shown = all ? names : names.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="directory-unlisted" aria-label="清单里用到、名录里还没有的名称">
      <div className="directory-head">
        <h2>清单里用到、名录里还没有的名称（{names.length}）</h2>
        <Button type="primary" disabled={sure.length === 0} onClick={() => props.onAdopt(likely)}>
          全部收入名录
        </Button>
      </div>
      <p className="quiet">
        收入以后，输入部门时可用简称、拼音找到，校对也会按名录核对写法。同一部门的几种写法会并作一条。
        {likely.length < names.length &&
          `“全部收入名录”不收其中 ${names.length - likely.length} 个不像部门名称的，请核对后逐个收入。`}
      </p>
      <ul>
        {shown.map((used) => {
          const like = doubtful.find(({ name }) => name === used.name)?.like
          return (
            <li key={used.name}>
              <span className="directory-name">
                {used.name}
                <span className="quiet">　{used.items} 个事项</span>
                {like !== undefined && <span className="directory-doubt">与“{like}”很像，请核对</span>}
              </span>
              <Button size="small" onClick={() => props.onReplace(used.name, like)}>
                替换成…
              </Button>
              <Button size="small" onClick={() => props.onAdopt([used])}>
                收入
              </Button>
            </li>
          )
        })}
      </ul>
      {names.length > SHOWN_AT_FIRST && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `显示全部 ${names.length} 个`}
        </Button>
      )}
    </section>
  )
}
