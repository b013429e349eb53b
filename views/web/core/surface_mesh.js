// The grid of the 3-D surface, made from that of the terrain.
const FINEST = 120 // cells along the shorter side: more only cost time

// The terrain over the domain, with a line of the grid beyond each edge, where the scene cuts it off. Of the points that
// fall together the lowest stays, so that a narrow valley does not break into islands.
export function surfaceMesh({ theta_0, theta_1, rows }, domain, heightOf) {
  const across = indexRange(theta_0, domain[0])
  const up = indexRange(theta_1, domain[1])
  const every = Math.max(Math.round(Math.min(across[1] - across[0], up[1] - up[0]) / FINEST), 1)
  const columns = everyIndex(across, every, theta_0.length)
  const lines = everyIndex(up, every, theta_1.length)
  const lowest = (j, i) => {
    let found = Infinity
    for (let l = j; l < Math.min(j + every, rows.length); l++) {
      for (let k = i; k < Math.min(i + every, theta_0.length); k++) found = Math.min(found, rows[l][k])
    }
    return Number.isNaN(found) ? NaN : heightOf(found) // a hole stays one
  }
  const half = ((every - 1) / 2) * (theta_0[1] - theta_0[0])
  const z = lines.map((j) => columns.map((i) => lowest(j, i)))
  return { x: columns.map((i) => theta_0[i] + half), y: lines.map((j) => theta_1[j] + half), z }
}

// First and last index of an even grid that reach over the limits.
function indexRange(grid, [low, high]) {
  const unit = grid[1] - grid[0]
  return [Math.floor((low - grid[0]) / unit), Math.ceil((high - grid[0]) / unit)]
}

function everyIndex([from, to], every, count) {
  const first = Math.max(from - every, 0)
  const last = Math.min(to, count - 1)
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every)
}
