// Turning the 3-D view by hand. A mouse drags it, and its wheel brings it nearer. A finger turns it to the side, because up
// and down it has to scroll the page; two fingers bring it nearer, and nothing else.
import { draggedBy, pinchedBy } from "../core/camera.js"
import { MOVES } from "./start_drag.js"

const WHEEL = 0.001 // of the logarithm of the distance, for a pixel
const LINE = 16 // pixels

export class SceneHand {
  // `move` is called with what is asked of the camera (`orbit` in core/camera.js), at most once a frame.
  constructor(canvas, move) {
    Object.assign(this, { canvas, move, pointers: new Map(), from: [], request: null })
    canvas.addEventListener("pointerdown", (event) => this.put(event))
    for (const moved of MOVES) canvas.addEventListener(moved, (event) => this.follow(event))
    for (const gone of ["pointerup", "pointercancel"]) canvas.addEventListener(gone, (event) => this.lift(event))
    canvas.addEventListener("wheel", (event) => this.roll(event), { passive: false })
    // Only here can two fingers be kept from scrolling the page.
    canvas.addEventListener("touchstart", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false })
  }

  put(event) {
    if (event.button !== 0) return
    this.canvas.setPointerCapture(event.pointerId)
    this.pointers.set(event.pointerId, [event.clientX, event.clientY])
    this.begin()
  }

  lift(event) {
    if (this.pointers.delete(event.pointerId)) this.begin()
  }

  // With a finger more or less another gesture begins.
  begin() {
    this.from = [...this.pointers.values()]
  }

  follow({ pointerId, pointerType, clientX, clientY }) {
    if (!this.pointers.has(pointerId)) return
    this.pointers.set(pointerId, [clientX, clientY])
    this.request ??= requestAnimationFrame(() => this.go(pointerType === "touch"))
  }

  go(byFinger) {
    this.request = null
    const [from, to] = [this.from, [...this.pointers.values()]]
    this.from = to
    if (to.length > 1) return this.move(pinchedBy(from, to))
    if (!to.length) return
    const { turn, tilt } = draggedBy(from[0], to[0], [this.canvas.clientWidth, this.canvas.clientHeight])
    this.move({ turn, tilt: byFinger ? 0 : tilt })
  }

  roll(event) {
    event.preventDefault()
    this.move({ nearer: Math.exp(WHEEL * event.deltaY * (event.deltaMode ? LINE : 1)) })
  }
}
