// Directions in the plane of theta, by their angle from the gradient: in degrees, counter-clockwise, from 0 to 360.

const DEGREES = 180 / Math.PI

// What angles are counted from at a point: its gradient, or the axis of theta_0 where there is none.
export function origin({ place, gradient }) {
  return place === "slope" ? gradient : [1, 0]
}

// The direction at an angle from another one, of length 1.
export function direction([x, y], angle) {
  const [length, turn] = [Math.hypot(x, y), angle / DEGREES]
  const [cosine, sine] = [Math.cos(turn) / length, Math.sin(turn) / length]
  return [cosine * x - sine * y, sine * x + cosine * y]
}

// The angle from one direction to another, in whole degrees.
export function angleBetween([x, y], [toX, toY]) {
  return turned(Math.round((Math.atan2(toY, toX) - Math.atan2(y, x)) * DEGREES), 0)
}

// An angle some degrees farther, within one turn.
export function turned(angle, by) {
  return (((angle + by) % 360) + 360) % 360
}

// What becomes of the loss along u at first order: "steepest", "falls", "level" or "rises".
export function verdict(angle) {
  if (angle === 180) return "steepest"
  if (angle === 90 || angle === 270) return "level"
  return angle > 90 && angle < 270 ? "falls" : "rises"
}
