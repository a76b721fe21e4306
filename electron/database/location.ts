import { realpathSync, statfsSync } from 'node:fs'

/** Where a database lies that other machines or programs may write to at the same time. */
export type RiskyPlace = 'network' | 'synchronised'

/** Magic numbers of network file systems (Linux, statfs(2)). */
const NETWORK_FILE_SYSTEMS = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x564c, // NCP
  0x5346414f, // AFS
  0x01021997, // 9P
  0x65735546, // FUSE: sshfs, WebDAV
])

/** Folders that programs keep in step with a server, by the names they give them. */
const SYNCHRONISED =
  /(?:^|[\\/])(?:OneDrive|坚果云|我的坚果云|Nutstore|WPS云盘|WPSDrive|KingsoftData|百度网盘|BaiduNetdisk|BaiduSyncdisk|微云同步|腾讯微云|天翼云盘|阿里云盘|Dropbox|Google ?Drive|iCloudDrive|Mobile Documents|Seafile|Nextcloud)(?:[ -][^\\/]*)?(?:[\\/]|$)/i

const SENTENCES: Readonly<Record<RiskyPlace, string>> = {
  network:
    '数据文件夹在网络磁盘上，断网或多台电脑同时打开时可能损坏；请把数据文件夹移到本机磁盘，需要共享时用“备份”另存一份。',
  synchronised:
    '数据文件夹在同步盘（网盘）中，同步时可能损坏；请把数据文件夹移到同步盘之外，需要共享时用“备份”另存一份。',
}

/** The machine as far as it matters here; for tests. */
export interface Disk {
  /** The folder with mapped drives and links resolved. */
  readonly realPath: (folder: string) => string
  /** Type of the file system; null where the platform does not tell. */
  readonly fileSystem: (folder: string) => number | null
}

/**
 * Whether a folder lies on a network drive or in a folder that is synchronised with a server; null
 * when it seems to be on a local disk.
 */
export function riskyPlace(folder: string, disk: Disk = thisDisk): RiskyPlace | null {
  const path = disk.realPath(folder)
  if (SYNCHRONISED.test(path)) return 'synchronised'
  if (/^\\\\(?![?.]\\(?!UNC))/.test(path)) return 'network'
  const type = disk.fileSystem(path)
  return type !== null && NETWORK_FILE_SYSTEMS.has(type) ? 'network' : null
}

/** One Chinese sentence about a risky place and the way out. */
export function describeRisk(place: RiskyPlace): string {
  return SENTENCES[place]
}

const thisDisk: Disk = {
  realPath: (folder) => {
    try {
      return realpathSync.native(folder)
    } catch {
      return folder
    }
  },
  fileSystem: (folder) => {
    if (process.platform !== 'linux') return null
    try {
      return statfsSync(folder).type
    } catch {
      return null
    }
  },
}
