#pragma once
// The beginning and the look of pages that stand alone: one file, no scripts, nothing from outside.
// Pure; thread-safe.
#include <string>
#include <string_view>

namespace bartizan::data {

// Colours of both schemes as variables, plain elements, ".page" and ".soft". Text on its background
// has a contrast of 4.5:1 or more.
inline constexpr std::string_view kPageStyle = R"(
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --text: #1b2330; --soft: #556070; --line: #d9dee6;
  --link: #0b57d0; --code: #f1f3f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11151b; --card: #191f28; --text: #e6eaf0; --soft: #a3aebd; --line: #313a47;
    --link: #8ab4f8; --code: #222a35;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.page { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
p { margin: .3rem 0; }
a { color: var(--link); }
code, pre { font: .87em/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
pre {
  margin: .25rem 0 .5rem; padding: .5rem .65rem; background: var(--code); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
)";

enum class PagePictures { kNone, kEmbedded };

// From the document type to </head>. The page's policy (https://www.w3.org/TR/CSP3/) forbids
// everything but its own style and, where asked for, pictures within it. `title`: escaped already;
// `style`: after kPageStyle.
std::string PageHead(std::string_view title, std::string_view style,
                     PagePictures pictures = PagePictures::kNone);

}  // namespace bartizan::data
