import { App } from 'antd'
import { call } from '../../api/client.ts'
import type { Saved, StoredList } from '../../../shared/contract/schemas.ts'
import type { ProofreadSettings } from '../../../shared/proofread/settings.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import { baseOf } from '../editor/save/edits.ts'
import type { OpenList } from '../editor/save/use-list-document.ts'
import { mendingOf } from './mending.ts'
import { ruleTitle } from '../../../shared/proofread/wording.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'

export interface ProofreadActions {
  /** Applies one safe fix. */
  fix(finding: Finding): Promise<void>
  /** Applies all of these fixes in cells of items as one step of undo. */
  fixAll(rule: string, findings: readonly Finding[]): Promise<void>
  ignore(finding: Finding, reason: string): Promise<void>
  updateSettings(change: (settings: ProofreadSettings) => ProofreadSettings): Promise<void>
}

/** What a clerk does about findings; each is saved and can be undone. */
export function useProofreadActions(open: OpenList, shown: StoredList): ProofreadActions {
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const current = (): StoredList => open.current() ?? shown

  const apply = async (label: string, findings: readonly Finding[]): Promise<boolean> => {
    const done = await open.change(() => {
      // Read again after the typing is saved: a finding must still fit the text it is to mend.
      const list = current()
      const mending = mendingOf(list, findings)
      if (mending.outdated > 0) void message.info('有的地方刚改过，这次没有动它；重新校对后再改。')
      const [category] = mending.categories
      if (mending.items.length > 0)
        return call('list.patchItems', { listId: list.id, label, patches: mending.items })
      if (mending.heading !== null)
        return call('list.updateHeading', {
          listId: list.id,
          patch: mending.heading,
          base: baseOf(list, mending.heading),
        })
      if (mending.layout !== null)
        return call('list.updateLayout', { listId: list.id, layout: mending.layout })
      if (category !== undefined) return call('category.rename', category)
      return Promise.resolve<Saved>({
        revision: list.revision,
        savedAt: list.updatedAt,
        undo: list.undo,
      })
    })
    return done !== null
  }

  const updateSettings: ProofreadActions['updateSettings'] = async (change) => {
    const list = current()
    const { off, ignored } = change(list.proofreading)
    await open.change(() =>
      call('list.updateProofreading', {
        listId: list.id,
        settings: { off: [...off], ignored: ignored.map((each) => ({ ...each })) },
      }),
    )
  }

  return {
    fix: async (finding) => {
      await apply(`校对：${ruleTitle(finding.rule)}`, [finding])
    },
    fixAll: async (rule, findings) => {
      if (await apply(`全部改正：${ruleTitle(rule)}`, findings))
        tellDone(`已改正 ${findings.length} 处，不合适可以按 Ctrl+Z 一次撤销。`)
    },
    ignore: (finding, reason) =>
      updateSettings((settings) => ({
        ...settings,
        ignored: [...settings.ignored.filter(({ key }) => key !== finding.key), { key: finding.key, reason }],
      })),
    updateSettings,
  }
}
