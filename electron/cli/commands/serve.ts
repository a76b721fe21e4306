import { ok } from '../../../shared/result.ts'
import { builtScreens } from '../../launch/built-screens.ts'
import { startLoopback } from '../../loopback/server.ts'
import { addressOfRunning, runningNote } from '../../loopback/running.ts'
import { dataFolder } from '../../paths.ts'
import { STILL_SAFE, watchErrors } from '../../watch-errors.ts'
import type { Run } from '../command.ts'
import { EXIT, failWith } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { withService } from '../with-service.ts'

/** `serve`: the editor for a browser of this machine, until its last window is closed. */
export const runServe: Run = async (invocation) => {
  const { terminal, json } = invocation
  const port = parsePort(invocation.value('port'))
  if (!port.ok) return port
  const folder = dataFolder(invocation.dataFolder)
  const present = await addressOfRunning(folder)
  if (present !== null) {
    terminal.out(json ? JSON.stringify({ address: present }, null, 2) : present)
    terminal.say('编辑器已经在运行，没有再启动一个：请在本机浏览器中打开上面的地址（只能打开一次）。')
    return ok(undefined)
  }
  const screens = builtScreens()
  if (!screens.ok) return failWith(EXIT.bug, screens.error)
  return withService(
    invocation,
    async (service) => {
      const note = runningNote(folder)
      const started = await startLoopback({
        call: service.call,
        files: screens.value,
        port: port.value,
        secondStartKey: note.key,
      })
      if (!started.ok)
        return failWith(EXIT.usage, `端口 ${port.value} 用不了，可能已被别的程序占用，请换一个端口。`)
      const { address, lastWindowClosed, close } = started.value
      note.write(new URL(address).origin)
      const unwatch = watchErrors(folder, () => terminal.say(`程序内部出错。${STILL_SAFE}`))
      terminal.out(json ? JSON.stringify({ address }, null, 2) : address)
      terminal.say(
        '编辑器已启动：请在本机浏览器中打开上面的地址（只能打开一次）。关闭最后一个窗口或按 Ctrl+C 即结束。',
      )
      await Promise.race([lastWindowClosed, terminal.untilInterrupted()])
      note.remove()
      await close()
      unwatch()
      terminal.say('编辑器已结束，所有修改都已保存。')
      return ok(undefined)
    },
    'rescue',
  )
}

/** 0 is any free port. */
function parsePort(text: string | undefined): Outcome<number> {
  if (text === undefined) return ok(0)
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65_536) return ok(port)
  return failWith(EXIT.usage, `“${text}”不是端口号，请给出 0 到 65535 之间的整数。`)
}
