// The contours of a mini-batch's own loss. The server makes them: one request at a time, the newest wins.
import { batchArray } from "./batch.js"
import { Latest } from "./latest.js"

const EVERY = 1000 / 12 // ms
const PATIENCE = 4 // times as long as an answer took: a busy server is asked less often

export class BatchContours {
  // `ask` promises the server's answer to a request, or null. `onAnswer` is called when there are other lines to show.
  constructor(ask, onAnswer) {
    Object.assign(this, { onAnswer, lines: null, now: null, asked: null })
    const pause = (took) => Math.max(EVERY, PATIENCE * took)
    this.latest = new Latest(({ body }) => ask(body), (answer, question) => this.take(answer, question), pause)
  }

  // The contender and the step of the batch to show; null for none.
  want(race, contender, step, playing) {
    if (contender === null) return this.leave()
    const { experiment, terrain, contenders } = race
    // A batch depends on these alone: contenders that share it see the same loss.
    const batch = [terrain.query, batchArray(contenders[contender])].join()
    if (batch !== this.now?.batch) this.lines = null
    this.now = { batch, step, playing, body: { experiment, contender, step } }
    if (same(this.asked, this.now)) return
    this.asked = this.now
    this.latest.want(this.now)
  }

  take({ arrays }, question) {
    if (!this.wants(question)) return
    this.lines = splitLines(arrays)
    this.onAnswer()
  }

  // While the clock runs an answer may be late, but not for a batch of other examples; at rest it is exact.
  wants(question) {
    return this.now && (this.now.playing ? question.batch === this.now.batch : same(question, this.now))
  }

  leave() {
    this.latest.forget()
    this.now = this.lines = this.asked = null
  }
}

function same(one, other) {
  return one?.batch === other.batch && one.step === other.step
}

// The lines apart, each [x0, y0, x1, y1 ...] in theta; `counts` has the number of points of each.
export function splitLines({ points, counts }) {
  let end = 0
  return Array.from(counts, (count) => points.subarray(2 * end, 2 * (end += count)))
}
