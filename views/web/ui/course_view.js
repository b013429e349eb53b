// The list of lessons: chapters, and in each of them its lessons in order, with a mark on those that are done.
import { fill } from "../core/format.js"
import { doneLessons } from "./done_lessons.js"
import { element } from "./dom.js"
import { View } from "./mount.js"
import { Outbox } from "./outbox.js"
import { Segments } from "./segments.js"

export class CourseView extends View {
  constructor(host) {
    super(host)
    this.outbox = new Outbox()
  }

  update({ data, setTriggerValue }) {
    this.begin()
    this.outbox.tell = setTriggerValue
    this.data = data
    if (!this.root) this.build()
    this.layOut()
  }

  build() {
    const { slides, words } = this.data
    const names = [["", words.all], ...slides.map(({ name }) => [name, name])]
    this.choice = new Segments(words.order, names, "", (name) => this.outbox.send("slides", name))
    this.progress = element("p", { class: "dl-progress" })
    this.first = element("a", { class: "dl-first" })
    this.order = element("p", { class: "dl-order" })
    this.groups = element("div", { class: "dl-groups" })
    const head = element("div", { class: "dl-course-head" }, this.first, this.progress, this.choice.root)
    this.mount(element("section", { class: "dl-player dl-course" }, head, this.order, this.groups))
  }

  layOut() {
    const { groups, slides, chosen, words } = this.data
    const done = doneLessons()
    const lessons = groups.flatMap((group) => group.lessons)
    const ended = lessons.filter(({ slug }) => done.has(slug)).length
    const next = lessons.find(({ slug }) => !done.has(slug)) ?? lessons[0]
    const set = slides.find(({ name }) => name === chosen)
    this.choice.mark(chosen)
    this.progress.textContent = fill(words.done, { done: ended, all: lessons.length })
    this.order.textContent = set ? fill(words.inOrder, set) : ""
    this.leadTo(this.first, next.slug)
    this.first.textContent = fill(ended ? words.next : words.begin, next)
    this.groups.dataset.count = groups.length
    this.groups.replaceChildren(...groups.map((group) => this.group(group, done)))
  }

  group({ title, lessons }, done) {
    const entries = lessons.map((lesson) => element("li", {}, this.entry(lesson, done.has(lesson.slug))))
    return element("section", {}, element("h2", {}, title), element("ol", {}, ...entries))
  }

  entry({ slug, title, question, minutes, slides, picture }, done) {
    const { words } = this.data
    const mark = element("span", { class: "dl-done", role: "img", "aria-label": done ? words.isDone : "", "aria-hidden": String(!done) })
    const image = element("img", { src: `${picture}/${this.wornTheme}`, alt: "", loading: "lazy", width: 112, height: 56 })
    const facts = element("span", { class: "dl-facts-line" }, `${fill(words.minutes, { minutes })} · ${slides.join(" ")}`)
    const text = element("span", { class: "dl-lesson-text" }, element("strong", {}, title), element("span", {}, question), facts)
    const link = element("a", { class: "dl-lesson-link", "data-done": String(done) }, mark, image, text)
    this.leadTo(link, slug)
    return link
  }

  // A press stays on the page; a new tab and a copied link have the address.
  leadTo(link, slug) {
    const query = new URLSearchParams(location.search)
    query.set("lesson", slug)
    link.href = `?${query}`
    link.onclick = (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      this.outbox.send("open", slug)
    }
  }

  leave() {
    super.leave()
    this.outbox.leave()
  }
}
