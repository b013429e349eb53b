// The contours of a mini-batch's own loss. The server makes them: one request at a time, the newest wins.
import { bytes, Latest } from "./latest.js"
import { decode } from "./wire.js"

const EVERY = 1000 / 12 // ms
const PATIENCE = 4 // times as long as an answer took: a server that is busy is asked less often

export class BatchContours {
  // `onAnswer` is called when there are other lines to show.
  constructor(onAnswer) {
    Object.assign(this, { onAnswer, lines: null, now: null, asked: null })
    const pause = (took) => Math.max(EVERY, PATIENCE * took)
    this.latest = new Latest(({ body }) => ask(body), (answer, order) => this.take(answer, order), pause)
  }

  // Whose batch to show, and when; null for none.
  want(race, contender, step, playing) {
    if (contender === null) return this.leave()
    const { experiment, terrain, contenders } = race
    // A batch depends on these alone; whoever walks on it sees the same loss.
    const batch = [terrain, experiment.seed, contenders[contender].batch].join()
    if (batch !== this.now?.batch) this.lines = null
    this.now = { batch, step, playing, body: { experiment, contender, step } }
    if (same(this.asked, this.now)) return
    this.asked = this.now
    this.latest.want(this.now)
  }

  take({ arrays }, order) {
    if (!this.wants(order)) return
    this.lines = split(arrays)
    this.onAnswer()
  }

  // An answer comes late while the clock runs, but not for a batch of other examples; at rest it is exact.
  wants(order) {
    return this.now && (this.now.playing ? order.batch === this.now.batch : same(order, this.now))
  }

  leave() {
    this.latest.forget()
    this.now = this.lines = this.asked = null
  }
}

function same(one, other) {
  return one?.batch === other.batch && one.step === other.step
}

async function ask(body) {
  const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
  const answer = await bytes("batch", sent)
  return answer && decode(answer)
}

// The lines apart, each [x0, y0, x1, y1 ...] in theta.
function split({ points, counts }) {
  let end = 0
  return Array.from(counts, (count) => points.subarray(2 * end, 2 * (end += count)))
}
