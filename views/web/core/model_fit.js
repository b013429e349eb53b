// A contender's fit as it is drawn, from theta alone: f = link(u), u = basis . theta + constant; or a typed formula.
const FAR = 1e4 // pixels, out of sight: a canvas draws larger numbers wrongly

// A contender's theta at a step with a fraction; null where that is not finite.
export function thetaAt(positions, step) {
  const whole = Math.floor(step)
  const next = Math.min(whole + 1, positions.length / 2 - 1)
  const part = step - whole
  const mix = (k) => (part ? positions[2 * whole + k] * (1 - part) + positions[2 * next + k] * part : positions[2 * whole + k])
  const theta = [mix(0), mix(1)]
  return theta.every(Number.isFinite) ? theta : null
}

function predictor({ basis, constant }, theta, i) {
  return basis[2 * i] * theta[0] + basis[2 * i + 1] * theta[1] + (constant ? constant[i] : 0)
}

// The link between two numbers of its table; beyond the table's ends it goes straight on.
function interpolatedLink(table, reach, u) {
  const at = ((u + reach) / (2 * reach)) * (table.length - 1)
  const cell = Math.min(Math.max(Math.floor(at), 0), table.length - 2)
  return table[cell] + (at - cell) * (table[cell + 1] - table[cell])
}

// The curve of f across the picture, as paths in pixels: more than one where f is not a number in between.
export function fittedCurves(data, theta, area, toPixel, across) {
  const count = data.formula ? data.places : data.basis.length / 2
  const curves = []
  let points = []
  for (let i = 0; i < count; i++) {
    const at = across[0] + ((across[1] - across[0]) * i) / (count - 1)
    const [x, y] = toPixel(at, valueAt(data, theta, i, at))
    if (Number.isNaN(y)) points = []
    else {
      if (!points.length) curves.push(points)
      points.push(x, Math.min(Math.max(y, area.y - FAR), area.y + FAR))
    }
  }
  return curves.map((points) => ({ points: Float32Array.from(points), lengths: [0], last: points.length / 2 - 1 }))
}

// f at the place i across, which is at x: of a typed model by its formula.
function valueAt(data, theta, i, x) {
  if (data.formula) return data.formula(x, ...theta)
  return interpolatedLink(data.link, data.reach, predictor(data, theta, i))
}

// Where u = 0 crosses the picture, from edge to edge, and a short tick to the side where u > 0; null
// where the boundary is out of sight. `corners` are the picture's, in pixels, in the basis's order.
export function decisionBoundary(data, theta, corners, tick) {
  const u = corners.map((_, i) => predictor(data, theta, i))
  const ends = corners.flatMap(([x, y], i) => {
    const j = (i + 1) % corners.length
    if (u[i] > 0 === u[j] > 0) return []
    const part = u[i] / (u[i] - u[j])
    return [[x + (corners[j][0] - x) * part, y + (corners[j][1] - y) * part]]
  })
  if (ends.length < 2) return null
  const [[x0, y0], [x1, y1]] = ends
  const length = Math.hypot(x1 - x0, y1 - y0) || 1
  const [x, y, acrossX, acrossY] = [(x0 + x1) / 2, (y0 + y1) / 2, (y0 - y1) / length, (x1 - x0) / length]
  const above = corners[u.indexOf(Math.max(...u))]
  const side = Math.sign((above[0] - x) * acrossX + (above[1] - y) * acrossY) * tick
  return [
    { points: [x0, y0, x1, y1], lengths: [0, length] },
    { points: [x, y, x + side * acrossX, y + side * acrossY], lengths: [0, tick] },
  ]
}
