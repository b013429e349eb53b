// A formula as it is typed: places in it count code points, as the server does, which a browser's own do not.

// One line: a formula that was copied may be broken over several.
export function oneLine(typed) {
  return typed.replace(/\s*[\r\n]+\s*/g, " ")
}

export function lengthOf(text) {
  return [...text].length
}

// What stands before a piece, the piece, and what stands behind it. A piece that is empty is a place: the blank behind
// the text, or the character there.
export function partsAround(text, at, until) {
  const points = [...text]
  const from = Math.min(Math.max(at, 0), points.length)
  const to = Math.min(Math.max(until, from + 1), points.length)
  const piece = points.slice(from, to).join("")
  return [points.slice(0, from).join(""), piece || " ", points.slice(to).join("")]
}
