// The parts of the player and where each stands, before any race is in them.
import { Controls } from "./controls.js"
import { element } from "./dom.js"
import { Hover } from "./hover.js"
import { MapGrid } from "./map_grid.js"
import { MapKey } from "./map_key.js"
import { RateLegend } from "./rate_legend.js"
import { ResultsTable } from "./results_table.js"
import { SaveForm } from "./save_form.js"
import { Segments } from "./segments.js"
import { SidePanel } from "./side_panel.js"

export function buildParts(player, words) {
  const choose = (field) => (value) => player.choose({ [field]: value })
  const views = [["overlay", words.overlay], ["sideBySide", words.sideBySide], ["surface", words.surface]]
  const parts = {
    legend: new RateLegend(player.preview, words),
    counter: element("span", { class: "dl-counter" }),
    grid: new MapGrid(player.preview),
    side: new SidePanel(words, (chosen) => player.choose(chosen)),
    views: new Segments(words.view, views, player.view, choose("view")),
    afterStop: new Segments(words.afterStop, [[true, words.halt], [false, words.runOn]], player.halt, choose("halt")),
    batches: element(
      "button",
      { type: "button", class: "dl-batches", onclick: () => player.choose({ contoured: !player.contoured }) },
      words.batchContours,
    ),
    arrows: element("button", { type: "button", class: "dl-arrows", onclick: () => player.choose({ arrows: !player.arrows }) }, words.arrows),
    key: new MapKey(),
    controls: new Controls(player.clock, words, choose("trail")),
    results: new ResultsTable(),
    save: new SaveForm(words, player.race.formats, () => player.picture()),
  }
  parts.printed = element("div", { class: "dl-printed", translate: "no" }, element("h2"), element("p"))
  parts.afterStop.root.classList.add("dl-stopping")
  const stage = element("div", { class: "dl-stage" }, parts.grid.root, parts.side.root, parts.key.root)
  parts.hover = new Hover(stage, () => [...parts.grid.panels, ...parts.side.curves])
  parts.root = element(
    "section",
    { class: "dl-player", "aria-label": words.player },
    element(
      "div",
      { class: "dl-bar" },
      ...[parts.printed, parts.views.root, parts.afterStop.root, parts.batches, parts.arrows, parts.counter, parts.save.root],
    ),
    parts.legend.root,
    stage,
    parts.controls.root,
    parts.results.readout,
    parts.results.root,
  )
  return parts
}

// Which choices there are now, and what is chosen.
export function markChoices(parts, { race, theme, view, contoured, arrows }) {
  const flat = view !== "surface"
  parts.afterStop.root.hidden = race.contenders.every(({ stopAt }) => stopAt === null)
  parts.batches.hidden = parts.side.contender === null || !flat
  parts.batches.setAttribute("aria-pressed", contoured)
  parts.arrows.hidden = !flat
  parts.arrows.setAttribute("aria-pressed", arrows)
  parts.key.show(race, theme, arrows, view)
}

// What a printed page says in place of the controls: the landscape, and the race as one string.
export function nameForPaper({ printed }, { title, address }) {
  const [name, whole] = printed.children
  name.textContent = title
  whole.textContent = address
}
