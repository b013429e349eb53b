import assert from "node:assert/strict"
import test from "node:test"

import { embedCode } from "../../views/web/core/embed.js"

const source = (code) => code.match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&")

test("the frame has the race without its controls", () => {
  const code = embedCode("http://lab.example/?race=1&landscape=rosenbrock&c=adam;rate=0.01&end", "Rosenbrock – Descent Lab")
  assert.equal(source(code), "http://lab.example/?race=1&landscape=rosenbrock&c=adam;rate=0.01&end&hide=controls&embed=true")
  assert.match(code, /^<iframe .*title="Rosenbrock – Descent Lab" width="100%" height="600" .*><\/iframe>$/)
})

test("what is hidden already, or embedded, is not said twice", () => {
  assert.equal(source(embedCode("http://lab/?landscape=gabor&hide=curves&embed=true#top", "")), "http://lab/?landscape=gabor&hide=controls&embed=true")
  assert.equal(source(embedCode("http://lab/", "")), "http://lab/?hide=controls&embed=true")
})

test("no label ends the attribute that it stands in", () => {
  const code = embedCode('http://lab/?c=adam;label="><script>', 'a "title" <b> & more')
  assert.equal((code.match(/[<>]/g) ?? []).length, 4)
  assert.equal(code.match(/"/g).length, 10)
})
