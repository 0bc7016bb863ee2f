import path from 'node:path'
import { app, type NativeImage, nativeImage } from 'electron'

/** The program's icon, which stands beside the bundle, in a square of so many pixels. */
export function programIcon(size: number): NativeImage {
  const file = path.join(app.getAppPath(), 'dist', 'desktop', 'icon.png')
  return nativeImage.createFromPath(file).resize({ width: size, height: size })
}
