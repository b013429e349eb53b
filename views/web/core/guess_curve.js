// A curve drawn by hand: a height at each of some evenly spaced places, null where nothing has been drawn.

const [LOWEST, HIGHEST] = [-12, 12] // powers of ten, as lessons/form/guesses/curve.py takes them

// The height at a share of the axis between two powers of ten, from 0 at its low end to 1.
export function heightAt(share, [low, high]) {
  const height = low + Math.min(Math.max(share, 0), 1) * (high - low)
  return Math.min(Math.max(height, LOWEST), HIGHEST)
}

// The place nearest to a share of the width, from 0 to 1.
export function placeAt(share, count) {
  return Math.min(Math.max(Math.round(share * (count - 1)), 0), count - 1)
}

// The heights after the pointer went from one place to another; between them the line is straight.
export function drawn(heights, [from, start], [to, end]) {
  const after = [...heights]
  const way = to >= from ? 1 : -1
  for (let place = from; place !== to; place += way) {
    const part = (place - from) / (to - from)
    after[place] = start + part * (end - start)
  }
  after[to] = end
  return after
}

// All heights: what was left out lies on straight lines, and beyond the ends it stays level. Null where nothing was drawn.
export function completed(heights) {
  const known = heights.map((height, place) => (height === null ? null : place)).filter((place) => place !== null)
  if (!known.length) return null
  return heights.map((height, place) => {
    if (height !== null) return height
    const after = known.find((one) => one > place)
    const before = known.findLast((one) => one < place)
    if (after === undefined || before === undefined) return heights[after ?? before]
    return heights[before] + ((place - before) / (after - before)) * (heights[after] - heights[before])
  })
}

// The whole step of each of so many places, from 0 to the last step. A half goes to the even step, as with NumPy.
export function stepsOf(count, steps) {
  return Array.from({ length: count }, (_, place) => {
    const at = (place * steps) / (count - 1)
    const below = Math.floor(at)
    return at - below === 0.5 ? below + (below % 2) : Math.round(at)
  })
}
