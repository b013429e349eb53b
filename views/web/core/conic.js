// The level set of a quadratic model through the point where a step began: an ellipse or a hyperbola.
//
// A close-up may show only a little of it: an ellipse may be a thousand times as large, and as thin as a hair. So points
// are taken closest where the curve passes by that point, and at its mirror images.
const SPREAD = 60 // points towards each of the places that count
const EVEN = 120 // points over all of it
const FARTHEST = 30 // cosh and sinh of more are farther than any map
const FLAT = 1e-12 // of the larger eigenvalue: one that is smaller is rounding

// `matrix` is [B00, B01, B10, B11], `middle` where the model has its slope zero, both as seen from where the step began.
// As { kind, lines }: "bowl", "hill", "saddle", or "flat" where an eigenvalue is zero; and lines [x0, y0, x1, y1 ...]
// relative to the middle, whose multiples are the other level sets. Null where a number is not finite.
export function conic(matrix, middle) {
  const [p, q, s] = [matrix[0], (matrix[1] + matrix[2]) / 2, matrix[3]]
  if (!Number.isFinite(p + q + s)) return null
  const turn = 0.5 * Math.atan2(2 * q, p - s)
  const [c, n] = [Math.cos(turn), Math.sin(turn)]
  const [mean, half] = [(p + s) / 2, Math.hypot((p - s) / 2, q)]
  const values = [mean + half, mean - half] // along (c, n), and along (-n, c)
  const size = Math.max(...values.map(Math.abs))
  if (!size || values.some((value) => Math.abs(value) < FLAT * size)) return { kind: "flat", lines: [] }
  if (!Number.isFinite(middle[0] + middle[1])) return null
  const kind = values[1] > 0 ? "bowl" : values[0] < 0 ? "hill" : "saddle"
  const own = [-c * middle[0] - n * middle[1], n * middle[0] - c * middle[1]]
  const level = values[0] * own[0] ** 2 + values[1] * own[1] ** 2
  if (!level || !Number.isFinite(level)) return { kind, lines: [] }
  const axes = values.map((value) => Math.sqrt(Math.abs(level / value)))
  const branches = kind === "saddle" ? hyperbola(own, axes, values[0] * level > 0 ? 0 : 1) : ellipse(own, axes)
  const back = (along, beside) => [c * along - n * beside, n * along + c * beside]
  return { kind, lines: branches.map((branch) => Float64Array.from(branch.flatMap(([along, beside]) => back(along, beside)))) }
}

function ellipse(own, axes) {
  const at = Math.abs(Math.atan2(own[1] / axes[1], own[0] / axes[0]))
  const turns = closeTo([at, -at, Math.PI - at, at - Math.PI], Math.PI)
  return [turns.map((turn) => [axes[0] * Math.cos(turn), axes[1] * Math.sin(turn)])]
}

// `across` is the axis that the curve crosses, once on either side.
function hyperbola(own, axes, across) {
  const at = Math.asinh(own[1 - across] / axes[1 - across])
  return [1, -1].map((side) =>
    closeTo([at, -at], FARTHEST).map((turn) => {
      const [along, beside] = [side * axes[across] * Math.cosh(turn), axes[1 - across] * Math.sinh(turn)]
      return across ? [beside, along] : [along, beside]
    }),
  )
}

// Numbers from -reach to reach, in order, ever closer towards each of the centres.
function closeTo(centres, reach) {
  const near = centres.flatMap((centre) => even(SPREAD).map((part) => centre + 2 * reach * part ** 5))
  const all = [...near, ...even(EVEN).map((part) => reach * part)]
  return all.filter((number) => Math.abs(number) <= reach).sort((one, other) => one - other)
}

function even(count) {
  return Array.from({ length: count }, (_, i) => (2 * i) / (count - 1) - 1)
}
