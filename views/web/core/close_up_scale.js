// How much of the plane a close-up shows at each step of a run: half its width, as a power of two of half the map's.
//
// It is found for the whole run at once, from the sizes of neighbouring steps, and it keeps a scale as long as that one
// will do: the scale then changes seldom, and is the same however a step is reached.
const ROOM = 0.7 // of half the view: an arrow from its middle is at most so long
const MARGIN = 1.3 // by so much smaller than half that room the arrows have to be before the view comes closer
const [NEAR, FAR] = [2, 3] // times as far as the move: all arrows are shown from the first on, and up to the second
const MOST_NEIGHBOURS = 10 // steps on either side; a short run is looked at step by step
const [FARTHEST, NEAREST] = [-60, 60] // powers of two
const GRAIN = 2 ** -23 // of a position: they are sent in float32
const PIXELS = 256 // of half a view: a pixel is not to be finer than the grain

// How far the arrows of each step reach, in half widths of a view whose height is `shape` times its width, as
// { usual, whole }: what a view shows by itself, and all arrows. By itself it shows the move, and all arrows where they
// do not reach far beyond it. NaN where nothing moves, or not finitely.
export function reaches({ arrows, arrowCount, steps, shape }) {
  const [moves, whole] = [new Float64Array(steps), new Float64Array(steps)]
  for (let step = 0; step < steps; step++) {
    let [all, last] = [0, 0]
    for (let k = 0; k < arrowCount; k++) {
      const at = 2 * (step * arrowCount + k)
      last = Math.max(Math.abs(arrows[at]), Math.abs(arrows[at + 1]) / shape)
      all = Math.max(all, last) // NaN stays
    }
    const known = Number.isFinite(all) && all > 0
    whole[step] = known ? all : NaN
    moves[step] = known ? last || all : NaN // a trial that is refused is no move, and is to be seen
  }
  let showsAll = false
  const usual = moves.map((move, step) => {
    const beyond = largest(whole, ...around(step, steps)) / largest(moves, ...around(step, steps))
    showsAll = beyond <= (showsAll ? FAR : NEAR)
    return showsAll ? whole[step] : move
  })
  return { usual, whole }
}

// The powers of two: of each step how often the map's half width has to be halved to be the view's. `theta` are the
// positions, [x0, y0, x1, y1 ...]. A run that begins at rest has the scale of its first move.
export function magnifications(reached, theta, mapHalf) {
  const powers = new Int8Array(reached.length)
  let power = null
  reached.forEach((_, step) => {
    const grain = GRAIN * Math.max(Math.abs(theta[2 * step]), Math.abs(theta[2 * step + 1])) * PIXELS
    const need = largest(reached, ...around(step, reached.length)) / ROOM
    if (need > 0) {
      const begins = power === null
      const [fits, fitsEasily] = [halvings(mapHalf, need, grain), halvings(mapHalf, MARGIN * need, grain)]
      if (begins || fits < power) power = fits
      else if (fitsEasily > power) power = fitsEasily
      if (begins) powers.fill(power, 0, step)
    }
    powers[step] = power ?? 0
  })
  return powers
}

function halvings(mapHalf, need, grain) {
  const power = Math.floor(Math.log2(mapHalf / Math.max(need, grain)))
  return Math.min(Math.max(power, FARTHEST), NEAREST)
}

// The first and the last of the neighbours of a step.
function around(step, steps) {
  const side = Math.min(Math.floor(steps / 100), MOST_NEIGHBOURS)
  return [Math.max(step - side, 0), Math.min(step + side, steps - 1)]
}

function largest(numbers, from, to) {
  let found = 0
  for (let i = from; i <= to; i++) if (numbers[i] > found) found = numbers[i]
  return found
}
