import { Presets, SingleBar } from 'cli-progress'

/** A bar on the terminal, or nothing where there is none; it appears with the first step that is reported. */
export function showProgress(title: string) {
  const bar = new SingleBar(
    { format: `${title} {bar} {percentage}%`, hideCursor: true, noTTYOutput: false },
    Presets.shades_classic,
  )
  return {
    update(done: number, total: number) {
      if (!bar.isActive) bar.start(total, done)
      bar.update(done)
    },
    end: () => bar.stop(),
  }
}
