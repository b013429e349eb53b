// The models of the loss around a point, as functions of theta, and grids of their values for level lines.

// L + g.(theta - point)
export function firstOrder({ theta, loss, gradient }) {
  return (x, y) => loss + gradient[0] * (x - theta[0]) + gradient[1] * (y - theta[1])
}

// The same, and (theta - point)' H (theta - point) / 2.
export function secondOrder(answer) {
  const first = firstOrder(answer)
  const { theta, hessian } = answer
  return (x, y) => {
    const [dx, dy] = [x - theta[0], y - theta[1]]
    return first(x, y) + (hessian[0] * dx * dx + (hessian[1] + hessian[2]) * dx * dy + hessian[3] * dy * dy) / 2
  }
}

// Even coordinates between two limits, in so many cells.
export function evenly([low, high], cells) {
  return Array.from({ length: cells + 1 }, (_, i) => low + (i / cells) * (high - low))
}

// The values of a model at each point of a grid, row by row.
export function valuesOn(xs, ys, model) {
  return ys.map((y) => xs.map((x) => model(x, y)))
}
