// A browser that translates a page translates names and formulas, too, and takes formulas apart. What has no other word
// in it than names is marked; sentences are left to the browser. The player marks its own.
function keepFromTranslation({ verbatim, names }, signal) {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
  const name = new RegExp(`(?<!\\p{L})(${escaped.join("|")})(?!\\p{L})`, "giu")
  const WORD = /\p{L}{3}/u // a symbol or a function may have two letters
  const marked = new WeakSet()
  let asked

  const kept = ({ textContent }) => /\S/.test(textContent) && !WORD.test(textContent.replace(name, ""))

  function judge(node) {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT
    return node.matches(".dl-player, style, script") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  }

  function mark() {
    asked = undefined
    for (const node of document.querySelectorAll(verbatim)) node.setAttribute("translate", "no")
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, judge)
    while (texts.nextNode()) {
      const { parentElement: around } = texts.currentNode
      const [keep, was] = [kept(around), marked.has(around)]
      if (keep === was) continue
      if (keep) around.setAttribute("translate", "no")
      else around.removeAttribute("translate")
      marked[keep ? "add" : "delete"](around)
    }
  }

  function look() {
    asked ??= setTimeout(mark, 200) // once for many changes, as in scrollers.js
  }

  watchPage(look, signal)
  look()
}
