#pragma once
// The look of the case's page (report_html.cc), beyond data::kPageStyle.
#include <string_view>

namespace bartizan::response {

// Text on its background has a contrast of 4.5:1 or more in both colour schemes.
inline constexpr std::string_view kCaseStyle = R"(
:root {
  --good: #146c2e; --bad: #b3261e; --warn: #8a5300;
  --good-ground: #e2f3e6; --bad-ground: #fdeae8; --warn-ground: #fdf0d9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --good: #7fd99a; --bad: #ff9e94; --warn: #f3c26b;
    --good-ground: #14351f; --bad-ground: #481a17; --warn-ground: #42300d;
  }
}
.page { max-width: 74rem; }
h1 { margin: 0 0 .3rem; }
p { overflow-wrap: anywhere; }
.tiles {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
  list-style: none; margin: 1rem 0; padding: 0;
}
.tiles li, .card {
  background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: .6rem .9rem; min-width: 0;
}
.tiles b {
  display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
.tiles li { font-size: .85rem; color: var(--soft); } .tiles b { color: var(--text); }
.tiles .good, .tiles .good b { color: var(--good); background: var(--good-ground); }
.tiles .bad, .tiles .bad b { color: var(--bad); background: var(--bad-ground); }
.notice {
  border-left: 4px solid var(--bad); background: var(--bad-ground); border-radius: 6px;
  padding: .7rem .9rem; margin: 1rem 0;
}
.notice h2 { margin: 0 0 .3rem; color: var(--bad); }
.notice ul { margin: 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
.card h2 { margin: .1rem 0 .3rem; }
.scroll {
  overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
}
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; overflow-wrap: anywhere; }
th { font-weight: 600; white-space: nowrap; }
tbody > tr > * { border-top: 1px solid var(--line); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); }
.sha { font-size: .8em; }
figure { margin: .8rem 0; } figcaption { color: var(--soft); overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
@media (max-width: 46rem) {
  .tiles { grid-template-columns: 1fr 1fr; gap: .4rem; } .tiles b { font-size: 1.3rem; }
  thead { position: absolute; left: -99rem; }
  tr, td { display: block; } tr { padding: .4rem .6rem; border-top: 1px solid var(--line); }
  tbody > tr > td { border: 0; padding: .05rem 0; } .number { text-align: left; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
  td:empty { display: none; }
}
@media print {
  body { background: #fff; color: #000; font-size: 11px; } .page { max-width: none; padding: 0; }
  .scroll { overflow: visible; } tr, figure, .notice, .card { break-inside: avoid; }
  thead { display: table-header-group; }
}
)";

}  // namespace bartizan::response
