/**
 * The way in for every `npm run`: brings the packages and Node 24 when they are missing, then runs the entry under it.
 *
 *   node build/bootstrap.mjs ENTRY [arguments]
 *
 * An old Node must be able to read this file and say what is wrong, so it keeps to plain, old JavaScript. The file
 * ends, exits and answers signals exactly as the entry does.
 */
import { spawn, spawnSync } from 'child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'fs'
import { delimiter, dirname, join, resolve } from 'path'
import { fileURLToPath } from 'url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const WINDOWS = process.platform === 'win32'
const SPARE = join(ROOT, 'node_modules', '.cache', 'node24')

/** What better-sqlite3 13 is compiled for; older Nodes crash when they load it. */
const NODE_API = 10

const [major, minor] = process.versions.node.split('.').map(Number)

function say(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`)
}

function stop(chinese, english) {
  say(chinese, english)
  process.exit(1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (_error) {
    return null
  }
}

/**
 * Runs npm in a folder and tells whether it succeeded. npm's own words go to standard error, because standard output
 * belongs to the entry.
 */
function npm(folder, args) {
  const options = { cwd: folder, stdio: ['ignore', 2, 2] }
  const quiet = args.concat(['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'])
  const cli = process.env.npm_execpath
  const result =
    cli && /\.c?js$/.test(cli)
      ? spawnSync(process.execPath, [cli].concat(quiet), options)
      : // npm is a .cmd file on Windows, which only a shell can start; the arguments hold no spaces.
        spawnSync(`npm ${quiet.join(' ')}`, Object.assign({ shell: true }, options))
  return result.status === 0
}

/**
 * Whether node_modules holds what package-lock.json asks for. Versions are compared, not file times: a fresh checkout
 * or a switched branch touches the lock file without changing it.
 */
function packagesAreThere() {
  const wanted = readJson(join(ROOT, 'package-lock.json'))
  const found = readJson(join(ROOT, 'node_modules', '.package-lock.json'))
  if (!wanted || !found) return false
  return Object.keys(wanted.packages).every((place) => {
    const want = wanted.packages[place]
    const have = found.packages[place]
    // Packages for another system or processor are listed in the lock file, but not installed.
    if (place === '' || (want.optional && !have)) return true
    return Boolean(have) && have.version === want.version && existsSync(join(ROOT, place))
  })
}

/** The npm package that holds the Node binary of this system, as the package `node` names it. */
function binaryPackage() {
  const system = WINDOWS ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return [prefix, system, process.arch].join('-')
}

/** Whether this Node starts at all on this machine and can load better-sqlite3. */
function works(node) {
  if (!existsSync(node)) return false
  const answer = spawnSync(node, ['-p', 'process.versions.napi'], { encoding: 'utf8' })
  return answer.status === 0 && Number(answer.stdout) >= NODE_API
}

/**
 * Node 24 of the package `node`. That package only names a version; its install script would fetch the binary, but
 * scripts are off (see .npmrc). So the package that holds the binary is fetched into a folder of its own, and the
 * binary goes where the script would have put it: from there `npx` and every `npm run` find it too.
 */
function installedNode() {
  const home = join(ROOT, 'node_modules', 'node')
  const binary = join('bin', WINDOWS ? 'node.exe' : 'node')
  const place = join(home, binary)
  if (works(place)) return place

  const version = readJson(join(home, 'package.json')).version
  say(`正在获取 Node ${version}。`, `Fetching Node ${version}.`)
  mkdirSync(SPARE, { recursive: true })
  writeFileSync(join(SPARE, 'package.json'), '{ "private": true }\n')
  const spec = `${binaryPackage()}@${version}`
  if (!npm(SPARE, ['install', '--no-save', '--no-package-lock', spec])) return null
  mkdirSync(dirname(place), { recursive: true })
  copyFileSync(join(SPARE, 'node_modules', binaryPackage(), binary), place)
  rmSync(SPARE, { recursive: true, force: true })
  if (!works(place)) return null
  // npm makes no command for a binary that was missing when it installed the package.
  npm(ROOT, ['rebuild', 'node'])
  return place
}

function findNode() {
  const installed = installedNode()
  if (installed) return installed

  // 22.14 is the first Node with Node-API 10.
  const newEnough = major > 22 || (major === 22 && minor >= 14)
  if (newEnough && works(process.execPath)) return process.execPath
  return stop(
    `未能获取 Node 24，本机的 Node ${process.versions.node} 版本过低。请联网后重试，或安装 Node 24（https://nodejs.org）。`,
    `Node 24 could not be fetched and the Node ${process.versions.node} of this computer is too old. ` +
      'Connect to the network and try again, or install Node 24 (https://nodejs.org).',
  )
}

/** Node reads TypeScript by itself from 22.18 on; before, it wants to be asked. */
function typeScriptFlags(node) {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.').map(Number)
  return version[0] === 22 && version[1] < 18 ? ['--experimental-strip-types', '--no-warnings'] : []
}

/** The environment with this Node in front, for whatever the entry starts in its turn. */
function environmentWith(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') || 'PATH'
  const path = [dirname(node), process.env[name]].filter(Boolean).join(delimiter)
  return Object.assign({}, process.env, { [name]: path })
}

function run(node, entry, args) {
  const env = environmentWith(node)
  const child = spawn(node, typeScriptFlags(node).concat([entry], args), { stdio: 'inherit', env })
  const pass = {}
  ;['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    pass[signal] = () => {
      // Ctrl+C in a terminal reaches the child without us; twice would look like impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    process.on(signal, pass[signal])
  })
  child.on('error', (error) => {
    stop(`无法启动：${error.message}`, `Could not start: ${error.message}`)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    Object.keys(pass).forEach((name) => {
      process.removeListener(name, pass[name])
    })
    process.kill(process.pid, signal)
  })
}

if (major < 18) {
  stop(
    `需要 Node 18 或更高版本（当前为 ${process.versions.node}）。请从 https://nodejs.org 安装后重试。`,
    'Node 18 or newer is needed to start (this is ' +
      process.versions.node +
      '). Install it from https://nodejs.org and try again.',
  )
}
if (process.argv.length < 3)
  stop('用法：node build/bootstrap.mjs 入口 [参数]', 'Usage: node build/bootstrap.mjs ENTRY [arguments]')
if (!packagesAreThere()) {
  say(
    '首次运行或依赖有更新，正在安装（npm ci），请稍候。',
    'First run, or packages changed: installing them (npm ci), please wait.',
  )
  if (!npm(ROOT, ['ci', '--include=dev'])) {
    stop('安装未完成，请检查网络后重试。', 'The packages could not be installed. Check the network and try again.')
  }
}
run(findNode(), resolve(ROOT, process.argv[2]), process.argv.slice(3))
