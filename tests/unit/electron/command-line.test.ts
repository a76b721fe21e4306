import { expect, test } from 'vitest'
import { commandFor, commandName } from '../../../electron/command-line.ts'
import { dataFolder } from '../../../electron/paths.ts'

test('a command is named as it can be typed there', () => {
  expect(commandName(undefined)).toBe('npm run cli --')
  expect(commandName('45.0.0')).toBe('duty-list')
})

test('the data folder is named only where the command would take another one', () => {
  expect(commandFor('lists', dataFolder())).toBe('npm run cli -- lists')
  expect(commandFor('lists', '/数据 一')).toBe('npm run cli -- lists --data "/数据 一"')
})
