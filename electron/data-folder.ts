import path from 'node:path'

/** What decides where a person's data stands: the platform, the environment and the home folder. */
export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Where the desk keeps its data unless told otherwise (默认数据文件夹), as each system expects it of a program. */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'HejieDesk')
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Hejie Desk')
    default:
      return path.posix.join(env.XDG_DATA_HOME || path.posix.join(home, '.local', 'share'), 'hejie-desk')
  }
}
