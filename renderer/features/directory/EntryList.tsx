import { Empty } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { findDepartments } from '../../../shared/directory/search.ts'
import type { DirectoryEntry, UsedName } from '../../../shared/directory/types.ts'
import { plainName } from '../../../shared/proofread/department-names.ts'
import { SearchOutlined } from '../../ui/icons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSpelling } from './use-spelling.ts'

/** The entries of a directory, in order, or those that fit what is searched for. */
export function EntryList(props: {
  readonly entries: readonly DirectoryEntry[]
  readonly used: readonly UsedName[]
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}): ReactNode {
  const { entries, used, chosen, onChoose } = props
  const [query, setQuery] = useState('')
  const spell = useSpelling(query !== '')
  const shown = useMemo(() => {
    if (query.trim() === '') return entries
    const found = new Set(findDepartments(query, entries, spell).map(({ name }) => name))
    return entries.filter(({ name }) => found.has(name))
  }, [entries, query, spell])
  const uses = useMemo(() => usesByPlainName(used), [used])

  return (
    <section className="directory-entries" aria-label="名录里的部门">
      <div className="directory-head">
        <h2>名录里的部门（{entries.length}）</h2>
        <div className="directory-search">
          <TextField
            label="搜索部门"
            labelHidden
            placeholder="名称、简称、拼音首字母"
            value={query}
            onChange={setQuery}
            onEscape={() => setQuery('')}
            prefix={<SearchOutlined />}
            clearable
          />
        </div>
      </div>
      {entries.length === 0 && (
        <Empty description="名录还是空的：把上面的名称收入名录，或者点右上角的“添加部门”。" />
      )}
      {entries.length > 0 && shown.length === 0 && <Empty description="没有这样的部门" />}
      <ul>
        {shown.map((entry) => (
          <li key={entry.name}>
            <button
              type="button"
              className="directory-entry"
              aria-pressed={entry.name === chosen}
              onClick={() => onChoose(entry.name)}
            >
              <span className="directory-name">{entry.name}</span>
              <span className="quiet">{aliasText(entry)}</span>
              <span className="quiet directory-count">{itemCount(entry, uses)} 个事项</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function aliasText({ name, shortNames, formerNames }: DirectoryEntry): string {
  const shorts = shortNames.filter((short) => plainName(short) !== plainName(name))
  return [
    ...(shorts.length > 0 ? [`简称 ${shorts.join('、')}`] : []),
    ...(formerNames.length > 0 ? [`曾用名 ${formerNames.join('、')}`] : []),
  ].join('；')
}

function itemCount(
  { name, shortNames, formerNames }: DirectoryEntry,
  uses: ReadonlyMap<string, number>,
): number {
  const names = new Set([name, ...shortNames, ...formerNames].map(plainName))
  return [...names].reduce((sum, each) => sum + (uses.get(each) ?? 0), 0)
}

function usesByPlainName(used: readonly UsedName[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { name, items } of used) uses.set(plainName(name), (uses.get(plainName(name)) ?? 0) + items)
  return uses
}
