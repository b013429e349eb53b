// Maps side by side: how many columns make them largest.
const MOST = 4

// `count` maps of a domain in a box; all in pixels but the domain. `above` is the height of a map's title, `gap` is
// between two maps.
export function bestColumns(count, [[left, right], [bottom, top]], width, height, above, gap) {
  const unit = (columns) => {
    const rows = Math.ceil(count / columns)
    const [across, up] = [(width + gap) / columns - gap, (height + gap) / rows - gap - above]
    return Math.max((right - left) / across, up > 0 ? (top - bottom) / up : Infinity)
  }
  const all = Array.from({ length: Math.min(count, MOST) }, (_, i) => i + 1)
  return all.reduce((best, columns) => (unit(columns) < unit(best) * 0.999 ? columns : best))
}
