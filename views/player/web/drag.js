// Dragging the start over a map: a mouse takes it from anywhere, a finger takes it at the ring. Elsewhere a finger
// scrolls the page, and a tap puts the start there.
// Where a browser has raw moves, they come at once and do not wait for the next frame.
export const MOVES = ["pointermove", "pointerrawupdate"]
const REACH = 28 // pixels by which a finger may miss the ring

export class StartDrag {
  // `map` has its `canvas`, and says where things are; `live` is told of each move.
  constructor(map, live) {
    Object.assign(this, { map, live, pointer: null })
    const { canvas } = map
    canvas.addEventListener("pointerdown", (event) => this.take(event))
    for (const moved of MOVES) canvas.addEventListener(moved, (event) => this.move(event))
    canvas.addEventListener("pointerup", (event) => this.drop(event))
    canvas.addEventListener("pointercancel", () => this.cancel())
    canvas.addEventListener("click", (event) => this.tap(event))
    // Only here can a finger be kept from scrolling the page.
    canvas.addEventListener("touchstart", (event) => this.nearRing(event.touches[0]) && event.preventDefault(), { passive: false })
    this.escape = (event) => event.key === "Escape" && this.cancel()
  }

  take(event) {
    if (event.button !== 0 || !event.isPrimary) return
    if (event.pointerType === "touch" ? !this.nearRing(event) : !this.theta(event)) return
    this.pointer = event.pointerId
    this.map.canvas.setPointerCapture(event.pointerId)
    document.addEventListener("keydown", this.escape)
    this.move(event)
  }

  move(event) {
    if (event.pointerId !== this.pointer) return
    const start = this.theta(event)
    if (start) this.live.moveStart(start, event.timeStamp)
  }

  drop(event) {
    if (event.pointerId !== this.pointer) return
    this.release()
    this.live.drop("start", this.live.player.race.start)
  }

  cancel() {
    if (this.pointer === null) return
    this.release()
    this.live.cancel()
  }

  release() {
    this.taken = this.pointer // its click comes after it
    this.pointer = null
    document.removeEventListener("keydown", this.escape)
  }

  tap(event) {
    const start = this.theta(event)
    if (event.pointerId === this.taken || !start) return
    this.live.moveStart(start, event.timeStamp)
    this.live.drop("start", start)
  }

  // Where on the map an event is, with as many digits as one pixel is worth; null beside it.
  theta(event) {
    const { area, unit } = this.map
    const [x, y] = this.pixel(event)
    if (!area || x < area.x || x > area.x + area.width || y < area.y || y > area.y + area.height) return null
    const digits = Math.max(Math.ceil(-Math.log10(unit)), 0)
    return this.map.toTheta(x, y).map((value) => Number(value.toFixed(digits)))
  }

  pixel({ clientX, clientY }) {
    const box = this.map.canvas.getBoundingClientRect()
    return [clientX - box.left, clientY - box.top]
  }

  nearRing(event) {
    const { race, toPixel } = this.map
    if (!race) return false
    const [x, y] = this.pixel(event)
    const [ringX, ringY] = toPixel(...race.start)
    return Math.hypot(x - ringX, y - ringY) < REACH
  }
}
