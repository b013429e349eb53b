// Dragging the start over a map: a mouse takes it from anywhere, a finger takes it at the ring. Elsewhere a finger
// scrolls the page, and a tap puts the start there.
import { insideBox } from "../core/frame2d.js"

// Where a browser has raw moves, they come at once and do not wait for the next frame.
export const MOVES = ["pointermove", "pointerrawupdate"]
const REACH = 28 // pixels by which a finger may miss the ring

/**
 * What is called while a person drags the start: DragPreview in the player, StartPaths in the maps of basins.
 *
 * @typedef {object} StartReceiver
 * @property {(theta: number[], since: number) => void} moveStart the start is at theta; `since` is when the pointer
 *   moved there, in ms
 * @property {() => void} dropStart the start stays where it was moved last, and the page receives it
 * @property {() => void} cancel the start goes back to where it was before the first move
 */

/**
 * A map on which the start can be dragged.
 *
 * @typedef {object} StartMapPanel
 * @property {HTMLCanvasElement} canvas takes the pointer
 * @property {import("../core/frame2d.js").Frame} [frame] once it is laid out
 * @property {{start: number[]}} [race]
 */

export class StartDrag {
  /**
   * @param {StartMapPanel} map
   * @param {StartReceiver} receiver
   */
  constructor(map, receiver) {
    Object.assign(this, { map, receiver, pointer: null })
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
    if (start) this.receiver.moveStart(start, event.timeStamp)
  }

  drop(event) {
    if (event.pointerId !== this.pointer) return
    this.release()
    this.receiver.dropStart()
  }

  cancel() {
    if (this.pointer === null) return
    this.release()
    this.receiver.cancel()
  }

  release() {
    this.taken = this.pointer // its click comes after it
    this.pointer = null
    document.removeEventListener("keydown", this.escape)
  }

  tap(event) {
    const start = this.theta(event)
    if (event.pointerId === this.taken || !start) return
    this.receiver.moveStart(start, event.timeStamp)
    this.receiver.dropStart()
  }

  // Where on the map an event is, with as many digits as one pixel is worth; null beside it.
  theta(event) {
    const { frame } = this.map
    const [x, y] = this.pixel(event)
    if (!frame || !insideBox(frame.area, x, y)) return null
    const digits = Math.max(Math.ceil(-Math.log10(frame.unit)), 0)
    return frame.toTheta(x, y).map((value) => Number(value.toFixed(digits)))
  }

  pixel({ clientX, clientY }) {
    const box = this.map.canvas.getBoundingClientRect()
    return [clientX - box.left, clientY - box.top]
  }

  nearRing(event) {
    const { race, frame } = this.map
    if (!frame) return false
    const [x, y] = this.pixel(event)
    const [ringX, ringY] = frame.toPixel(...race.start)
    return Math.hypot(x - ringX, y - ringY) < REACH
  }
}
