// What a person does goes to the page. While the connection is away the last message waits, until the server knows again
// what was set (pages/memory.js): Streamlit would drop it.
export class Outbox {
  constructor() {
    this.tell = null // sends a message
    this.waiting = null
    this.back = () => this.deliver()
    addEventListener("descent-lab-back", this.back)
  }

  send(name, value) {
    this.waiting = [name, value]
    this.deliver()
  }

  deliver() {
    if (!this.waiting || !dispatchEvent(new Event("descent-lab-may-send", { cancelable: true }))) return
    this.tell(...this.waiting)
    this.waiting = null
  }

  leave() {
    removeEventListener("descent-lab-back", this.back)
  }
}
