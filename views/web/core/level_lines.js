// The lines on which a function over a grid has one value: marching squares, whose pieces are put together.

// Lines as [x0, y0, x1, y1 ...] in the grid's coordinates: `xs` of its columns, `ys` of its rows. `rows` are the values;
// where one of a cell's four is not finite, no line goes through the cell.
export function levelLines(xs, ys, rows, level) {
  const pieces = new Pieces(xs.length)
  for (let j = 0; j + 1 < ys.length; j++) {
    const [low, high] = [rows[j], rows[j + 1]]
    for (let i = 0; i + 1 < xs.length; i++) {
      const corners = [low[i], low[i + 1], high[i + 1], high[i]]
      const above = (corners[0] > level) + 2 * (corners[1] > level) + 4 * (corners[2] > level) + 8 * (corners[3] > level)
      if (above === 0 || above === 15 || !corners.every(Number.isFinite)) continue
      for (const [one, other] of sides(above, corners, level)) pieces.add(pieces.edge(i, j, one), pieces.edge(i, j, other))
    }
  }
  return pieces.lines().map((edges) => edges.flatMap((edge) => pointOn(edge, xs, ys, rows, level)))
}

// Which sides of a cell a line joins, from below counter-clockwise: 0 below, 1 right, 2 above, 3 left.
const SIDES = [[], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], null, [[0, 2]], [[3, 2]], [[2, 3]], [[2, 0]], null, [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], []]

// Where opposite corners are alike, the middle decides which of them are joined.
function sides(above, corners, level) {
  if (SIDES[above]) return SIDES[above]
  const middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 > level
  return middle === (above === 5) ? [[0, 1], [2, 3]] : [[3, 0], [1, 2]]
}

// Edges of the grid have numbers: twice that of the point on their left or below, and one more if they go up.
class Pieces {
  constructor(columns) {
    Object.assign(this, { columns, joined: new Map() })
  }

  edge(i, j, side) {
    const [right, up] = [side === 1 ? 1 : 0, side === 2 ? 1 : 0]
    return 2 * ((j + up) * this.columns + i + right) + (side % 2)
  }

  add(one, other) {
    for (const [from, to] of [[one, other], [other, one]]) {
      if (!this.joined.has(from)) this.joined.set(from, [])
      this.joined.get(from).push(to)
    }
  }

  // Each line as its edges in order: first those with two ends, then those that are closed.
  lines() {
    const ends = [...this.joined].filter(([, next]) => next.length === 1).map(([edge]) => edge)
    return [...ends, ...this.joined.keys()].map((edge) => this.follow(edge)).filter((edges) => edges.length > 1)
  }

  // The line from an edge on; its pieces are taken away.
  follow(edge) {
    const edges = [edge]
    for (let at = edge; ; ) {
      const next = this.joined.get(at)?.pop()
      if (next === undefined) return edges
      const back = this.joined.get(next)
      back.splice(back.indexOf(at), 1)
      edges.push((at = next))
    }
  }
}

function pointOn(edge, xs, ys, rows, level) {
  const [point, goesUp] = [edge >> 1, edge % 2]
  const [i, j] = [point % xs.length, Math.floor(point / xs.length)]
  const from = rows[j][i]
  const part = (level - from) / ((goesUp ? rows[j + 1][i] : rows[j][i + 1]) - from)
  return goesUp ? [xs[i], ys[j] + part * (ys[j + 1] - ys[j])] : [xs[i] + part * (xs[i + 1] - xs[i]), ys[j]]
}
