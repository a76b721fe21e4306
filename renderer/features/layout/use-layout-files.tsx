import { useQueryClient } from '@tanstack/react-query'
import { call, host } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { BUILT_IN_LAYOUTS } from '../../../shared/layout/built-in.ts'
import { freeLayoutName } from '../../../shared/layout/free-name.ts'
import { LARGEST_LAYOUT_FILE, TOO_LARGE_FOR_A_LAYOUT } from '../../../shared/layout/layout-file-limit.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { UserError } from '../../ui/user-error.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'

export interface LayoutFiles {
  /** Hands a layout to the system as a file. */
  save(layout: Layout): Promise<void>
  /** Saves the layout in a file under its name, or the next free one, and offers to apply it. */
  open(file: File): Promise<void>
}

/** Layouts in files, to carry them to another computer. */
export function useLayoutFiles(onImported: (layout: Layout) => void): LayoutFiles {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const attempt = useAttempt()

  return {
    save: (layout) =>
      attempt.run(async () => {
        const file = await call('layout.toFile', { layout: layout as CallInput<'layout.toFile'>['layout'] })
        const { saved } = await host.saveFile(file)
        if (!saved) return
        const where = host.canOpenFiles ? '' : '，在浏览器的下载文件夹里'
        tellDone(`版式已导出为“${file.name}”${where}。`)
      }),
    open: (file) =>
      attempt.run(async () => {
        if (file.size > LARGEST_LAYOUT_FILE) throw new UserError(TOO_LARGE_FOR_A_LAYOUT)
        const { layout } = await call('layout.fromFile', { bytes: new Uint8Array(await file.arrayBuffer()) })
        const taken = (await call('layout.named', {})).map(({ name }) => name)
        const name = freeLayoutName(layout.name, [...taken, ...BUILT_IN_LAYOUTS.map((built) => built.name)])
        await call('layout.save', { name, layout, replace: false })
        await queryClient.invalidateQueries({ queryKey: ['named-layouts'] })
        tellDone(`已导入，存为版式“${name}”。`)
        onImported({ ...layout, name })
      }),
  }
}
