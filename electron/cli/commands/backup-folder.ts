import { resolve } from 'node:path'
import { describeSecond } from '../../database/backup/second-state.ts'
import { chooseSecond, copyToSecond, forgetSecond } from '../../database/backup/second.ts'
import { ok } from '../../../shared/result.ts'
import { dataFolder } from '../../paths.ts'
import type { Run } from '../command.ts'
import { EXIT, failWith } from '../outcome.ts'

/** `backup-folder DIR | --off`: where automatic backups are copied besides the data folder. */
export const runBackupFolder: Run = async ({ operands, flag, dataFolder: given, json, terminal }) => {
  const folder = dataFolder(given)
  const [place] = operands
  if (flag('off')) {
    if (place !== undefined) return failWith(EXIT.usage, '文件夹和 --off 只能给出一个。')
    const forgotten = await forgetSecond(folder)
    if (!forgotten.ok) return failWith(EXIT.output, forgotten.error)
  } else if (place !== undefined) {
    const chosen = await chooseSecond(folder, resolve(terminal.workingFolder, place))
    if (!chosen.ok) return failWith(EXIT.output, chosen.error)
  }
  const { state, place: present, message } = describeSecond(await copyToSecond(folder, new Date()))
  if (json) terminal.out(JSON.stringify({ folder: present, state }, null, 2))
  if (message !== null) terminal.say(message)
  else terminal.say(present === null ? '自动备份只存在本机。' : `自动备份另存一份到：${present}`)
  return ok(undefined)
}
